import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';
import type { RuleFault } from '../rules/rule.ts';

/** An answer of Discord's that says no: an HTTP status, and a body of `code` and `message`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  /** For 50035: the faults, nested along their paths. */
  readonly errors: ErrorTree | null;

  constructor(status: number, code: number, message: string, errors: ErrorTree | null = null) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** Faults as Discord nests them: a branch for each step of the path, `_errors` at its end. */
export interface ErrorTree {
  _errors?: ErrorItem[];
  [step: string]: ErrorTree | ErrorItem[] | undefined;
}

interface ErrorItem {
  readonly code: string;
  readonly message: string;
}

/** The errors that the stand-in answers with, in Discord's words. */
export const apiErrors = {
  unauthorized: () => new ApiError(401, Code.GeneralError, '401: Unauthorized'),
  unknownRoute: () => new ApiError(404, Code.GeneralError, '404: Not Found'),
  notThisApplication: () =>
    new ApiError(
      403,
      Code.NotAuthorizedToPerformThisActionOnThisApplication,
      'You are not authorized to perform this action on this application',
    ),
  missingAccess: () => new ApiError(403, Code.MissingAccess, 'Missing Access'),
  missingPermissions: () => new ApiError(403, Code.MissingPermissions, 'Missing Permissions'),
  mayNotReply: () =>
    new ApiError(
      403,
      Code.CannotReplyWithoutPermissionToReadMessageHistory,
      'Cannot reply without permission to read message history',
    ),
  notTheAuthor: () =>
    new ApiError(
      403,
      Code.CannotEditMessageAuthoredByAnotherUser,
      'Cannot edit a message authored by another user',
    ),
  unknownChannel: () => new ApiError(404, Code.UnknownChannel, 'Unknown Channel'),
  unknownMessage: () => new ApiError(404, Code.UnknownMessage, 'Unknown Message'),
  unknownWebhook: () => new ApiError(404, Code.UnknownWebhook, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, Code.UnknownInteraction, 'Unknown interaction'),
  expiredToken: () => new ApiError(401, Code.InvalidWebhookToken, 'Invalid Webhook Token'),
  alreadyAcknowledged: () =>
    new ApiError(
      400,
      Code.InteractionHasAlreadyBeenAcknowledged,
      'Interaction has already been acknowledged.',
    ),
  tooManyFollowUps: () =>
    new ApiError(
      400,
      Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
      'This interaction has hit the maximum number of follow up messages',
    ),
  invalidJson: () =>
    new ApiError(
      400,
      Code.RequestBodyContainsInvalidJSON,
      'The request body contains invalid JSON.',
    ),
  emptyMessage: () =>
    new ApiError(400, Code.CannotSendAnEmptyMessage, 'Cannot send an empty message'),
  invalidBody: (faults: readonly RuleFault[]) =>
    new ApiError(400, Code.InvalidFormBodyOrContentType, 'Invalid Form Body', nested(faults)),
} as const;

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
