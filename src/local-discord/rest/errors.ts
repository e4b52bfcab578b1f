import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';
import type { RuleFault } from '../rules/rule.ts';

type ErrorStatus = 400 | 401 | 403 | 404 | 500;

/** A refusal as Discord words it: an HTTP status, and a body of `code` and `message`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: ErrorStatus;
  readonly code: number;
  /** For an invalid body: the faults, nested along their paths. */
  readonly errors: ErrorTree | null;

  constructor(
    [status, code, message]: readonly [ErrorStatus, number, string],
    faults: readonly RuleFault[] = [],
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = faults.length === 0 ? null : nested(faults);
  }
}

/** What each refusal answers: the HTTP status, Discord's code, and its message. */
export const apiErrors = {
  unauthorized: [401, Code.GeneralError, '401: Unauthorized'],
  unknownRoute: [404, Code.GeneralError, '404: Not Found'],
  notThisApplication: [
    403,
    Code.NotAuthorizedToPerformThisActionOnThisApplication,
    'You are not authorized to perform this action on this application',
  ],
  missingAccess: [403, Code.MissingAccess, 'Missing Access'],
  missingPermissions: [403, Code.MissingPermissions, 'Missing Permissions'],
  mayNotReply: [
    403,
    Code.CannotReplyWithoutPermissionToReadMessageHistory,
    'Cannot reply without permission to read message history',
  ],
  notTheAuthor: [
    403,
    Code.CannotEditMessageAuthoredByAnotherUser,
    'Cannot edit a message authored by another user',
  ],
  unknownChannel: [404, Code.UnknownChannel, 'Unknown Channel'],
  unknownMessage: [404, Code.UnknownMessage, 'Unknown Message'],
  unknownWebhook: [404, Code.UnknownWebhook, 'Unknown Webhook'],
  unknownInteraction: [404, Code.UnknownInteraction, 'Unknown interaction'],
  expiredToken: [401, Code.InvalidWebhookToken, 'Invalid Webhook Token'],
  alreadyAcknowledged: [
    400,
    Code.InteractionHasAlreadyBeenAcknowledged,
    'Interaction has already been acknowledged.',
  ],
  tooManyFollowUps: [
    400,
    Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    'This interaction has hit the maximum number of follow up messages',
  ],
  invalidJson: [
    400,
    Code.RequestBodyContainsInvalidJSON,
    'The request body contains invalid JSON.',
  ],
  emptyMessage: [400, Code.CannotSendAnEmptyMessage, 'Cannot send an empty message'],
  invalidBody: [400, Code.InvalidFormBodyOrContentType, 'Invalid Form Body'],
} as const;

/** Faults as Discord nests them: a branch for each step of the path, `_errors` at its end. */
export interface ErrorTree {
  _errors?: ErrorItem[];
  [step: string]: ErrorTree | ErrorItem[] | undefined;
}

interface ErrorItem {
  readonly code: string;
  readonly message: string;
}

function nested(faults: readonly RuleFault[]): ErrorTree {
  const tree: ErrorTree = {};
  for (const { path, rule, message } of faults) {
    let branch = tree;
    for (const step of path.match(/[^.[\]]+/g) ?? []) branch = branchAt(branch, step);
    const code = rule.toUpperCase().replaceAll('-', '_');
    branch._errors = [...(branch._errors ?? []), { code, message }];
  }
  return tree;
}

function branchAt(tree: ErrorTree, step: string): ErrorTree {
  const known = tree[step];
  if (known !== undefined && !Array.isArray(known)) return known;
  const branch: ErrorTree = {};
  tree[step] = branch;
  return branch;
}
