import { autocompleteRules, type JudgedChoices } from './autocomplete.ts';
import { buttonRules } from './buttons.ts';
import { callbackRules, type JudgedCallback } from './callbacks.ts';
import { camelCaseRule } from './camel-case.ts';
import { channelMessageRules, type JudgedChannelMessage } from './channel-messages.ts';
import { commandChoiceRules } from './command-choices.ts';
import { commandOptionRules } from './command-options.ts';
import { commandSizeRule } from './command-size.ts';
import { commandRules } from './commands.ts';
import { componentIdRules, rowRules } from './component-shape.ts';
import { componentsV2Rules } from './components-v2.ts';
import { embedRules } from './embeds.ts';
import type { JudgedCommands } from './judged-commands.ts';
import type { JudgedMessage } from './judged-message.ts';
import { localizationRules } from './localizations.ts';
import { mediaRules } from './media.ts';
import { mentionRules } from './mentions.ts';
import { messageRules } from './messages.ts';
import { type JudgedModal, modalRules } from './modals.ts';
import type { Rule } from './rule.ts';
import { selectRules } from './selects.ts';
import { textDisplayRules } from './text-displays.ts';

/** Every rule, by the kind of payload that it judges. */
export const ruleTable: {
  readonly callback: readonly Rule<JudgedCallback>[];
  readonly message: readonly Rule<JudgedMessage>[];
  /** Besides those of `message`, for one that is posted to a channel. */
  readonly channelMessage: readonly Rule<JudgedChannelMessage>[];
  readonly modal: readonly Rule<JudgedModal>[];
  readonly choices: readonly Rule<JudgedChoices>[];
  readonly commands: readonly Rule<JudgedCommands>[];
} = {
  callback: callbackRules,
  message: [
    ...messageRules,
    ...mentionRules,
    ...embedRules,
    ...rowRules,
    ...componentsV2Rules,
    ...textDisplayRules,
    ...mediaRules,
    ...buttonRules,
    ...selectRules,
    ...componentIdRules,
    camelCaseRule,
  ],
  channelMessage: channelMessageRules,
  modal: [...modalRules, ...selectRules, ...componentIdRules, camelCaseRule],
  choices: [...autocompleteRules, camelCaseRule],
  commands: [
    ...commandRules,
    ...commandOptionRules,
    ...commandChoiceRules,
    ...localizationRules,
    commandSizeRule,
    camelCaseRule,
  ],
};
