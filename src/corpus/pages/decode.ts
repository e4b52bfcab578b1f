import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';
import iconv from 'iconv-lite';

/** A text and the encoding in which its bytes were read. */
export interface DecodedText {
  readonly text: string;
  /** As the bytes name it: `utf-8`, `windows-1251`. */
  readonly encoding: string;
  /** Whether nothing named the encoding, so that it was told from the bytes. */
  readonly isGuess: boolean;
}

/**
 * Decodes the bytes of a page: by its byte order mark, as UTF-8 where they are that, by what the server or the
 * page itself says, and else by what the bytes look like. Null where no encoding fits.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedText | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sure = markOf(bytes) ?? wideEncodingOf(bytes);
  const [served, written] = [charsetOf(contentType ?? ''), charsetInPage(buffer)];
  // Text in another encoding is hardly ever valid UTF-8; of those that are ASCII, only one is in use.
  if (sure === null && isUtf8(bytes) && !/^iso-2022/iu.test(served ?? written ?? '')) {
    return { text: buffer.toString('utf8'), encoding: 'utf-8', isGuess: false };
  }
  const named = [sure, served, written].map((name) => [name, false] as const);
  for (const [name, isGuess] of [...named, [detect(bytes), true] as const]) {
    const encoding = name ? labelFor(name) : null;
    if (encoding === null || !iconv.encodingExists(encoding)) continue;
    const text = iconv.decode(buffer, encoding);
    if (!isGarbled(text)) return { text, encoding, isGuess };
  }
  return null;
}

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

function markOf(bytes: Uint8Array): string | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  return marked?.encoding ?? null;
}

/** Bytes in which UTF-16 shows itself. */
const WIDE_HEAD = 512;
/** Spaces and marks are zero and one other byte in UTF-16. Any text has as many of them among its bytes. */
const FEWEST_ZEROS = 1 / 40;

/** Of the zeros. A letter such as "Ā" has its zero in the other place. */
const STRAY_ZEROS = 1 / 10;

/** UTF-16 by its byte order mark or, without one, by zeros in every other place; else null. */
export function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const mark = markOf(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be') return mark;
  if (bytes.length % 2 === 1) return null;
  const head = bytes.subarray(0, WIDE_HEAD);
  const zerosAt = (parity: number): number =>
    head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const [fewer, more] = even < odd ? [even, odd] : [odd, even];
  if (more <= head.length * FEWEST_ZEROS || fewer > more * STRAY_ZEROS) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Bytes in which a page says its encoding, as browsers look for it (HTML standard, 13.2.3.2). */
const HEAD = 1_024 * 4;

function charsetInPage(bytes: Buffer): string | null {
  const head = bytes.subarray(0, HEAD).toString('latin1');
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1] ??
    null
  );
}

function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([\w-]+)/iu.exec(contentType)?.[1] ?? null;
}

/** What browsers read under a name that means less (Encoding standard, 4.2). */
const LABELS: Readonly<Record<string, string>> = {
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  latin1: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-11': 'windows-874',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  shift_jis: 'cp932',
  'shift-jis': 'cp932',
  sjis: 'cp932',
  'euc-kr': 'cp949',
  // A page that can be read so far as to find this name is not written in it.
  'utf-16': 'utf-8',
};

function labelFor(encoding: string): string {
  const name = encoding.toLowerCase();
  return LABELS[name] ?? name;
}

/** Characters that stand for bytes without a meaning, among this many, show a wrong encoding. */
const GARBLED = 1 / 200;

function isGarbled(text: string): boolean {
  const bad = text.match(/\uFFFD|(?![\t\n\f\r])\p{Cc}/gu)?.length ?? 0;
  return bad > text.length * GARBLED;
}
