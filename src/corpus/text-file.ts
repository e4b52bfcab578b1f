import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { type Fault, systemReason, unreadable } from './fault.ts';

/** The text of a file without a byte order mark, or why it could not be read. */
export type TextReading = { readonly text: string } | { readonly fault: Fault };

/** Reads a file as UTF-8. */
export function readTextFile(file: string): TextReading {
  try {
    return decodeText(file, readFileSync(file));
  } catch (error) {
    return { fault: unreadable(file, systemReason(error)) };
  }
}

/** The text of a file's bytes; bytes that are not UTF-8 are a fault of their line. */
export function decodeText(file: string, bytes: Uint8Array): TextReading {
  if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes) };
  const line = firstUndecodableLine(bytes);
  return { fault: { file, line, expected: 'UTF-8', came: 'bytes of another encoding' } };
}

function firstUndecodableLine(bytes: Uint8Array): number {
  const newline = 0x0a;
  for (let start = 0, line = 1; ; line += 1) {
    const end = bytes.indexOf(newline, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
