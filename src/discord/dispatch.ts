import type { Interaction } from 'discord.js';
import { readControl } from '../rendering/custom-ids.ts';
import type { MessagePayload } from '../rendering/message.ts';
import { renderFailure, renderUnknown } from '../rendering/notices.ts';
import { ask, suggestSources } from './ask-command.ts';
import { showContext } from './context-button.ts';
import { respond } from './respond.ts';
import type { Services } from './services.ts';
import { listSources, turnSources } from './sources-command.ts';

/**
 * Answers an interaction, whatever happens: the one error boundary of the bot. Never rejects. A
 * failure is logged under a reference that whoever asked is given, and nothing more.
 */
export async function dispatch(interaction: Interaction, services: Services): Promise<void> {
  try {
    await route(interaction, services);
  } catch (err) {
    const reference = interaction.id.slice(-REFERENCE_DIGITS);
    services.log.error(
      { err, reference, interaction: describe(interaction) },
      'interaction failed',
    );
    await apologise(interaction, renderFailure(reference, services.library.asOf())).catch(
      (second: unknown) => {
        services.log.warn({ err: second, reference }, 'failure could not be told');
      },
    );
  }
}

/** The digits of an interaction's id that tell it from others of the same day. */
const REFERENCE_DIGITS = 8;

async function route(interaction: Interaction, services: Services): Promise<void> {
  if (interaction.isAutocomplete()) return suggestSources(interaction, services);
  if (interaction.isChatInputCommand()) {
    if (interaction.commandName === 'ask') return ask(interaction, services);
    if (interaction.commandName === 'sources') return listSources(interaction, services);
  }
  if (interaction.isButton()) {
    const control = readControl(interaction.customId);
    switch (control?.action) {
      case 'context':
        return showContext(interaction, control.passage, services);
      case 'sources':
        return turnSources(interaction, control.page, services);
      case undefined:
        break;
      default:
        control satisfies never;
    }
  }
  if (interaction.isRepliable()) await respond(interaction, renderUnknown(services.library.asOf()));
}

async function apologise(interaction: Interaction, apology: MessagePayload): Promise<void> {
  if (interaction.isAutocomplete()) {
    if (!interaction.responded) await interaction.respond([]);
  } else if (interaction.isRepliable()) {
    await respond(interaction, apology);
  }
}

function describe(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return `/${interaction.commandName}`;
  return interaction.isButton() ? interaction.customId : `type ${interaction.type}`;
}
