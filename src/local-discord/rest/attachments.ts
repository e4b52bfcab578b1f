import type { APIAttachment } from 'discord-api-types/v10';
import { asList, asLoose } from '../rules/loose.ts';

/** A file that came with a request. */
export interface UploadedFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly contentType: string;
}

/** The files of a request as attachments, in order. */
export function attached(files: readonly UploadedFile[], newId: () => string): APIAttachment[] {
  return files.map((file) => {
    const id = newId();
    const url = `https://cdn.discordapp.com/attachments/${id}/${encodeURIComponent(file.name)}`;
    return {
      id,
      filename: file.name,
      size: file.sizeBytes,
      url,
      proxy_url: url,
      content_type: file.contentType,
    };
  });
}

/** The attachments that an edit keeps: all where its body names none. */
export function kept(attachments: readonly APIAttachment[], named: unknown): APIAttachment[] {
  if (!Array.isArray(named)) return [...attachments];
  const ids = asList(named).map((item) => asLoose<{ readonly id?: unknown }>(item).id);
  return attachments.filter(({ id }) => ids.includes(id));
}
