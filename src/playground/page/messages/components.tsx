import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { usePlayground } from '../state/playground.ts';
import type { TextKey } from '../state/texts.ts';
import { Markdown } from './markdown.tsx';

interface ComponentsProps {
  readonly components: readonly APIMessageTopLevelComponent[];
  /**
   * Called with the custom id of a pressed button, or of a menu and the value of its option; left out if they
   * are only shown.
   */
  readonly use?: (customId: string, value?: string) => void;
  /** The custom id of the button or menu whose use the bot has not answered yet. */
  readonly used?: string | null;
}

/** The components of a message: the types that Parley sends, and a line of text for any other. */
export function Components({ components, ...controls }: ComponentsProps) {
  return (
    <div class="components">
      {components.map((component, at) => (
        <Component key={component.id ?? at} component={component} {...controls} />
      ))}
    </div>
  );
}

type ControlProps = Omit<ComponentsProps, 'components'>;

interface ComponentProps extends ControlProps {
  readonly component: APIMessageTopLevelComponent;
}

function Component({ component, ...controls }: ComponentProps) {
  const { say } = usePlayground();
  switch (component.type) {
    case ComponentType.TextDisplay:
      return <Markdown text={component.content} />;
    case ComponentType.Separator:
      return <hr />;
    case ComponentType.Section:
      return (
        <div class="section">
          <div class="section-text">
            {component.components.map(({ id, content }) => (
              <Markdown key={id} text={content} />
            ))}
          </div>
          {component.accessory.type === ComponentType.Button && (
            <Button button={component.accessory} {...controls} />
          )}
        </div>
      );
    case ComponentType.ActionRow:
      return (
        <div class="row">
          {component.components.map((one) => {
            if (one.type === ComponentType.StringSelect) {
              return <Menu key={one.placeholder} menu={one} {...controls} />;
            }
            // By label: ids change from page to page, and the focus would move to another button.
            const key = 'label' in one ? one.label : one.id;
            return (
              one.type === ComponentType.Button && <Button key={key} button={one} {...controls} />
            );
          })}
        </div>
      );
    default:
      return <p>{say('message.strange', { type: component.type })}</p>;
  }
}

function Button({ button, use, used }: ControlProps & { readonly button: APIButtonComponent }) {
  const { say } = usePlayground();
  if (!('custom_id' in button)) return null;
  const { custom_id: customId, disabled = false, style } = button;
  const label = ('label' in button && button.label) || '';
  const spoken = SPOKEN[label];
  return (
    <button
      type="button"
      class={`button ${STYLES[style] ?? ''}`}
      disabled={disabled}
      aria-busy={used === customId}
      aria-label={spoken && say(spoken)}
      onClick={() => use?.(customId)}
    >
      {label}
    </button>
  );
}

const STYLES: Readonly<Partial<Record<ButtonStyle, string>>> = {
  [ButtonStyle.Primary]: 'is-primary',
  [ButtonStyle.Success]: 'is-success',
  [ButtonStyle.Danger]: 'is-danger',
};

/** Names for labels that screen readers read as a quotation mark or not at all. */
const SPOKEN: Readonly<Record<string, TextKey>> = { '‹': 'button.previous', '›': 'button.next' };

/** A menu of which one option is chosen. */
function Menu({ menu, use, used }: ControlProps & { readonly menu: APIStringSelectComponent }) {
  const { custom_id: customId, disabled = false, options, placeholder = '' } = menu;
  const chosen = options.find((option) => option.default === true)?.value ?? '';
  return (
    <select
      class="select"
      aria-label={placeholder}
      aria-busy={used === customId}
      disabled={disabled}
      value={chosen}
      onKeyDown={(event) => {
        // An arrow would choose the next option at once, and send it.
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        event.currentTarget.showPicker();
      }}
      onChange={({ currentTarget }) => {
        use?.(customId, currentTarget.value);
        // What is chosen is for the bot to show.
        currentTarget.value = chosen;
      }}
    >
      {chosen === '' && (
        <option value="" disabled hidden>
          {placeholder}
        </option>
      )}
      {options.map(({ label, value, description }) => (
        <option key={value} value={value}>
          {description === undefined ? label : `${label} · ${description}`}
        </option>
      ))}
    </select>
  );
}
