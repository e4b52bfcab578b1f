/** What a button asks for when it is pressed: all that is needed to answer, since nothing is remembered. */
export type Control =
  | { readonly action: 'context'; readonly passage: string }
  | { readonly action: 'sources'; readonly page: number };

/** A control as a custom id, of 100 characters at most. */
export function writeControl(control: Control): string {
  switch (control.action) {
    case 'context':
      return `context:${control.passage}`;
    case 'sources':
      return `sources:${control.page}`;
    default:
      return control satisfies never;
  }
}

/** The control that a custom id stands for, or null for one that this version does not know. */
export function readControl(customId: string): Control | null {
  const [, passage] = /^context:([\w-]{8})$/u.exec(customId) ?? [];
  if (passage !== undefined) return { action: 'context', passage };
  const [, page] = /^sources:(\d{1,6})$/u.exec(customId) ?? [];
  if (page !== undefined) return { action: 'sources', page: Number(page) };
  return null;
}
