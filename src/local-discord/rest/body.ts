import type { IncomingMessage } from 'node:http';
import { apiErrors } from './api-error.ts';
import type { UploadedFile } from './attachments.ts';

/** The body of a request and the files that came with it. */
export interface RequestBody {
  /** Null where there is none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads a JSON body, or a form with the JSON in `payload_json` and files beside it. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { body: null, files: [] };
  const contentType = request.headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) {
    return { body: parseJson(bytes.toString('utf8')), files: [] };
  }
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  const payload = form.get('payload_json');
  return {
    body: typeof payload === 'string' ? parseJson(payload) : null,
    files: [...form].flatMap(([, value]) =>
      typeof value === 'string'
        ? []
        : [{ name: value.name, sizeBytes: value.size, contentType: value.type }],
    ),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw apiErrors.invalidJson();
  }
}
