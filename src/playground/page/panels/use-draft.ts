import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftResult } from '../../protocol.ts';
import { usePlayground } from '../state/playground.ts';
import { discardDraft, lineOf, readDraft, writeDraft } from '../state/server.ts';
import { NEW_ARTICLE_TEXT } from './new-article.ts';

interface DraftInHand {
  readonly draft: DraftResult;
  /** Takes a text at once, and has it tried when one pauses typing. */
  edit(text: string): void;
  discard(): Promise<void>;
}

/** An article's file while one edits it. */
export function useDraft(id: string): DraftInHand {
  const { tell } = usePlayground();
  const [draft, setDraft] = useState<DraftResult>(NO_TEXT);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Tries what was typed last, where that is still to be done. */
  const untried = useRef<(() => Promise<void>) | null>(null);
  /** Counts the edits: what was tried before the newest one tells nothing any more. */
  const edits = useRef(0);

  const load = async (): Promise<void> => {
    const began = ++edits.current;
    try {
      const read = await readDraft(id);
      if (began === edits.current) setDraft(read ?? NEW_ARTICLE);
    } catch (error) {
      tell(lineOf(error));
    }
  };
  // Another article, another file; what was typed last in the one before is tried all the same.
  useEffect(() => {
    setDraft(NO_TEXT);
    void load();
    return () => {
      clearTimeout(pause.current);
      void untried.current?.();
      untried.current = null;
    };
  }, [id]);
  return {
    draft,
    edit: (text) => {
      const edited = ++edits.current;
      setDraft((before) => ({ ...before, text }));
      const tryOut = async (): Promise<void> => {
        untried.current = null;
        try {
          const { faults } = await writeDraft(id, text);
          if (edited === edits.current) setDraft((before) => ({ ...before, faults }));
        } catch (error) {
          tell(lineOf(error));
        }
      };
      untried.current = tryOut;
      clearTimeout(pause.current);
      pause.current = setTimeout(tryOut, PAUSE);
    },
    discard: async () => {
      clearTimeout(pause.current);
      untried.current = null;
      await discardDraft(id);
      await load();
    },
  };
}

const NO_TEXT: DraftResult = { text: '', faults: [] };
const NEW_ARTICLE: DraftResult = { text: NEW_ARTICLE_TEXT, faults: [] };

/** Milliseconds. */
const PAUSE = 250;
