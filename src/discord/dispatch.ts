import type { Interaction } from 'discord.js';
import type { MessagePayload } from '../render/message.ts';
import { renderNotice } from '../render/notices.ts';
import { handlerOf } from './handlers.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { viewAlone } from './view.ts';

/**
 * Answers an interaction, whatever happens: the one error boundary of the bot. Never rejects. A
 * failure is logged under a reference that whoever asked is given, and nothing more.
 */
export async function dispatch(interaction: Interaction, services: Services): Promise<void> {
  const alone = viewAlone(interaction, services);
  try {
    const { run, searches } = handlerOf(interaction);
    const turn = searches ? services.cooldown.take(interaction.user.id) : FREE;
    if (turn.isFree) await run(services);
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

/** The digits of an interaction's id that tell it from others of the same day. */
const REFERENCE_DIGITS = 8;

/** Says something to whoever acted; whoever only types is offered no choice. */
async function tell(interaction: Interaction, payload: MessagePayload): Promise<void> {
  if (interaction.isAutocomplete()) {
    if (!interaction.responded) await interaction.respond([]);
  } else if (interaction.isRepliable()) {
    await respond(interaction, payload);
  }
}

/** What was done, without what was typed. */
function describe(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isButton()
    ? `button ${interaction.customId.split(':')[0]}`
    : `type ${interaction.type}`;
}
