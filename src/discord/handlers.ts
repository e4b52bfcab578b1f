import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { type Control, readControl } from '../render/controls.ts';
import { deleteAnswer, markUnhelpful, share, turnPage } from './answer-buttons.ts';
import { ask, askAgain, askFromButton } from './ask-command.ts';
import { complete } from './autocomplete.ts';
import { showContext } from './context-button.ts';
import { help } from './help-command.ts';
import { checkQuotesOf, findSources } from './message-commands.ts';
import { notify } from './notify.ts';
import { checkQuote } from './quote-command.ts';
import type { Services } from './services.ts';
import { openArticle, readArticle, showSources, turnSources } from './sources-command.ts';

/** What is to be done about an interaction. */
interface Handler {
  /** Whether it searches, which a user may not do without end. */
  readonly searches: boolean;
  run(services: Services): Promise<void>;
}

/** Finds what an interaction asks for; what this version does not know is told so. */
export function handlerOf(interaction: Interaction): Handler {
  if (interaction.isAutocomplete()) return free((services) => complete(interaction, services));
  if (interaction.isChatInputCommand()) return ofCommand(interaction);
  if (interaction.isMessageContextMenuCommand()) return ofMessageCommand(interaction);
  if (interaction.isButton()) return ofButton(interaction, readControl(interaction.customId));
  return unknown(interaction);
}

function ofCommand(interaction: ChatInputCommandInteraction): Handler {
  switch (interaction.commandName) {
    case 'ask':
      return search((services) => ask(interaction, services));
    case 'quote':
      return search((services) => checkQuote(interaction, services));
    case 'sources':
      return free((services) => showSources(interaction, services));
    case 'help':
      return free((services) => help(interaction, services));
    default:
      return unknown(interaction);
  }
}

function ofMessageCommand(interaction: MessageContextMenuCommandInteraction): Handler {
  switch (interaction.commandName) {
    case 'Find sources':
      return search((services) => findSources(interaction, services));
    case 'Check quote':
      return search((services) => checkQuotesOf(interaction, services));
    default:
      return unknown(interaction);
  }
}

function ofButton(interaction: ButtonInteraction, control: Control | null): Handler {
  switch (control?.action) {
    case 'context':
      return free((services) => showContext(interaction, control.passage, services));
    case 'page':
      return search((services) => turnPage(interaction, control, services));
    case 'share':
      return search((services) => share(interaction, control, services));
    case 'delete':
      return free((services) => deleteAnswer(interaction, control.asker, services));
    case 'unhelpful':
      return free((services) => markUnhelpful(interaction, services));
    case 'ask':
      return search((services) => askFromButton(interaction, control.question, services));
    case 'again':
      return search((services) => askAgain(interaction, control.source, services));
    case 'sources':
      return free((services) => turnSources(interaction, control.page, services));
    case 'article':
      return free((services) => openArticle(interaction, control.article, services));
    case 'read':
      return free((services) => readArticle(interaction, control, services));
    case undefined:
      return unknown(interaction);
    default:
      return control satisfies never;
  }
}

function search(run: Handler['run']): Handler {
  return { searches: true, run };
}

function free(run: Handler['run']): Handler {
  return { searches: false, run };
}

function unknown(interaction: Interaction): Handler {
  return free(async (services) => {
    if (interaction.isRepliable()) await notify(interaction, 'notice.unknown', services);
  });
}
