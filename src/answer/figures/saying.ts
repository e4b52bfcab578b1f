import { wordSet } from '../../language/languages/language-words.ts';

/** Verbs by which a text tells whose word it gives. */
export const SAYING: ReadonlySet<string> = wordSet(
  `say says said saying tell tells told add adds added note notes noted report reports reported write
   writes wrote claim claims claimed announce announced declare declared`,
);
