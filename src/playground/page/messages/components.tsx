import {
  type APIButtonComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { Markdown } from './markdown.tsx';

interface ComponentsProps {
  readonly components: readonly APIMessageTopLevelComponent[];
  /** Called with a pressed button's custom id; left out if the buttons are only shown. */
  readonly press?: (customId: string) => void;
  /** The custom id of a button whose press the bot has not answered yet. */
  readonly pressed?: string | null;
}

/** The components of a message: the types that Parley sends, and a line of text for any other. */
export function Components({ components, ...buttons }: ComponentsProps) {
  return (
    <div class="components">
      {components.map((component, at) => (
        <Component key={component.id ?? at} component={component} {...buttons} />
      ))}
    </div>
  );
}

type ButtonProps = Omit<ComponentsProps, 'components'>;

interface ComponentProps extends ButtonProps {
  readonly component: APIMessageTopLevelComponent;
}

function Component({ component, ...buttons }: ComponentProps) {
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
            <Button button={component.accessory} {...buttons} />
          )}
        </div>
      );
    case ComponentType.ActionRow:
      return (
        <div class="row">
          {component.components.map(
            (one) =>
              one.type === ComponentType.Button && (
                // By label: ids change from page to page, and the focus would move to another button.
                <Button key={'label' in one ? one.label : one.id} button={one} {...buttons} />
              ),
          )}
        </div>
      );
    default:
      return <p>A component of type {component.type}, which is not shown here</p>;
  }
}

function Button({ button, press, pressed }: ButtonProps & { readonly button: APIButtonComponent }) {
  if (!('custom_id' in button)) return null;
  const { custom_id: customId, disabled = false, style } = button;
  const label = ('label' in button && button.label) || '';
  return (
    <button
      type="button"
      class={`button ${STYLES[style] ?? ''}`}
      disabled={disabled}
      aria-busy={pressed === customId}
      aria-label={SPOKEN[label]}
      onClick={() => press?.(customId)}
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
const SPOKEN: Readonly<Record<string, string>> = { '‹': 'Previous', '›': 'Next' };
