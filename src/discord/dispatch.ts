import type {
  AutocompleteInteraction,
  CommandInteraction,
  Interaction,
  ModalSubmitInteraction,
} from 'discord.js';
import {
  type Action,
  type Control,
  type Judged,
  readControl,
  readForm,
} from '../render/controls.ts';
import { localeFor } from '../render/locale.ts';
import { type MessagePayload, renderNotice } from '../render/message.ts';
import { BUTTONS, type Press } from './buttons.ts';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from './commands/all.ts';
import type { Command } from './commands/command.ts';
import { giveReason } from './feedback.ts';
import { privateView, respond, type Services } from './replies.ts';

/**
 * Replies to an interaction. The one error boundary around them: it never rejects, logs each failure
 * under a reference, and tells the user that reference and nothing of the error.
 */
export async function dispatch(interaction: Interaction, services: Services): Promise<void> {
  const alone = privateView(interaction, services);
  try {
    const handler = handlerOf(interaction);
    const turn = handler?.searches ? services.cooldown.take(interaction.user.id) : FREE;
    if (handler === undefined) await tell(interaction, renderNotice('notice.unknown', alone));
    else if (turn.isFree) await handler.run(services);
    else await tell(interaction, renderNotice('notice.cooldown', alone, { seconds: turn.seconds }));
  } catch (err) {
    const reference = interaction.id.slice(-REFERENCE_DIGITS);
    services.log.error(
      { err, reference, interaction: describe(interaction) },
      'interaction failed',
    );
    await tell(interaction, renderNotice('notice.failure', alone, { reference })).catch(
      (second: unknown) => {
        services.log.warn({ err: second, reference }, 'failure could not be told');
      },
    );
  }
}

const FREE = { isFree: true } as const;

/** The last digits of an interaction's id, which differ between interactions of the same day. */
const REFERENCE_DIGITS = 8;

/** What is to be done about one interaction. */
interface Handler {
  /** Whether it searches the articles, which the cooldown limits. */
  readonly searches: boolean;
  run(services: Services): Promise<void>;
}

/**
 * The handler of a command, a button or a menu; undefined where it belongs to another version of the
 * bot.
 */
function handlerOf(interaction: Interaction): Handler | undefined {
  if (interaction.isAutocomplete()) {
    return { searches: false, run: (services) => complete(interaction, services) };
  }
  if (interaction.isChatInputCommand()) return commandHandler(SLASH_COMMANDS, interaction);
  if (interaction.isMessageContextMenuCommand()) {
    return commandHandler(MESSAGE_COMMANDS, interaction);
  }
  if (interaction.isButton()) return buttonHandler(readControl(interaction.customId), interaction);
  if (interaction.isStringSelectMenu()) {
    // A menu's options are what buttons with these custom ids would be.
    return buttonHandler(readControl(interaction.values[0] ?? ''), interaction);
  }
  if (interaction.isModalSubmit()) return formHandler(readForm(interaction.customId), interaction);
  return undefined;
}

function commandHandler<I extends CommandInteraction>(
  commands: readonly Command<{ readonly name: string }, I>[],
  interaction: I,
): Handler | undefined {
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  return (
    command && {
      searches: command.searches,
      run: (services) => command.run(interaction, services),
    }
  );
}

function buttonHandler<A extends Action>(
  control: Control<A> | null,
  interaction: Press,
): Handler | undefined {
  if (control === null) return undefined;
  const button = BUTTONS[control.action];
  return {
    searches: button.searches,
    run: (services) => button.run(interaction, control, services),
  };
}

function formHandler(
  judged: Judged | null,
  interaction: ModalSubmitInteraction,
): Handler | undefined {
  if (judged === null) return undefined;
  return { searches: false, run: (services) => giveReason(interaction, judged, services) };
}

/** Offers choices for what is typed so far, which is never logged. */
async function complete(
  interaction: AutocompleteInteraction,
  { library }: Services,
): Promise<void> {
  const command = SLASH_COMMANDS.find(({ data }) => data.name === interaction.commandName);
  const { language } = localeFor(interaction.locale);
  const typing = { ...interaction.options.getFocused(true), language };
  await interaction.respond(command?.autocomplete?.(typing, library) ?? []);
}

/** Tells the user who acted something; a user who is typing is offered no choice. */
async function tell(interaction: Interaction, payload: MessagePayload): Promise<void> {
  if (interaction.isAutocomplete()) {
    if (!interaction.responded) await interaction.respond([]);
  } else if (interaction.isRepliable()) {
    await respond(interaction, payload);
  }
}

/** What the user did, without what was typed. */
function describe(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  if (interaction.isButton()) return `button ${interaction.customId.split(':')[0]}`;
  return interaction.isStringSelectMenu()
    ? `menu ${interaction.values[0]?.split(':')[0]}`
    : `type ${interaction.type}`;
}
