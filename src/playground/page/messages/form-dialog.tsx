import {
  type APIModalInteractionResponseCallbackComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { OpenedForm } from '../../protocol.ts';
import { usePlayground } from '../state/playground.ts';

interface FormDialogProps {
  readonly form: OpenedForm;
  readonly close: () => void;
}

/** A form that the bot opened over the channel. */
export function FormDialog({ form: { id, modal }, close }: FormDialogProps) {
  const { act, focusBox, say } = usePlayground();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isSending, setSending] = useState(false);
  const title = useId();
  // The browser gives the focus back to what opened the form.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    setSending(true);
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const values = Object.fromEntries([...given].map(([name, value]) => [name, String(value)]));
    const { outcome } = await act({ kind: 'submit', form: id, values });
    setSending(false);
    // A form that failed can be sent again.
    if (outcome === 'failed') return;
    dialog.current?.close();
    focusBox();
  };
  return (
    <dialog ref={dialog} class="form-dialog" aria-labelledby={title} onClose={close}>
      <form onSubmit={send}>
        <h2 id={title}>{modal.title}</h2>
        {modal.components.map((component, at) => (
          <Field key={component.id ?? at} component={component} />
        ))}
        <div class="row">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {say('command.cancel')}
          </button>
          <button type="submit" class="button is-primary" disabled={isSending}>
            {say('form.send')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface FieldProps {
  readonly component: APIModalInteractionResponseCallbackComponent;
}

/** A field with its label: the types that Parley sends, and a line of text for any other. */
function Field({ component }: FieldProps) {
  const { say } = usePlayground();
  const id = useId();
  if (component.type !== ComponentType.Label) {
    return <p>{say('message.strange', { type: component.type })}</p>;
  }
  const { label, description, component: field } = component;
  const note = description !== undefined && <span class="hint">{description}</span>;
  switch (field.type) {
    case ComponentType.RadioGroup:
      return (
        <fieldset>
          <legend>{label}</legend>
          {note}
          {field.options.map((option) => (
            <label key={option.value} class="radio">
              <input
                type="radio"
                name={field.custom_id}
                value={option.value}
                required={field.required !== false}
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      );
    case ComponentType.TextInput:
      return (
        <div class="form-field">
          <label for={id}>{label}</label>
          {note}
          <textarea
            id={id}
            name={field.custom_id}
            rows={field.style === TextInputStyle.Paragraph ? 3 : 1}
            required={field.required !== false}
            minLength={field.min_length}
            maxLength={field.max_length}
          />
        </div>
      );
    default:
      return <p>{say('message.strange', { type: field.type })}</p>;
  }
}
