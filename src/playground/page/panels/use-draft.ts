import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftResult } from '../../protocol.ts';
import { usePlayground } from '../state/playground.ts';
import { discardDraft, lineOf, readDraft, writeDraft } from '../state/server.ts';
import { NEW_ARTICLE_TEXT } from './new-article.ts';

interface DraftInHand {
  /** Empty until it is loaded. */
  readonly draft: DraftResult;
  readonly isLoaded: boolean;
  /** Takes a text at once, and has it tried when one pauses typing. */
  edit(text: string): void;
  discard(): Promise<void>;
}

/** An article's file while one edits it; `revision` tells of edits in other windows. */
export function useDraft(id: string, revision: number): DraftInHand {
  const { tell } = usePlayground();
  const [loaded, setLoaded] = useState<{ id: string; draft: DraftResult } | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Tries what was typed last, where that is still to be done. */
  const untried = useRef<(() => Promise<void>) | null>(null);
  /** Counts the edits: what was tried or loaded before the newest one tells nothing any more. */
  const edits = useRef(0);

  const load = async (): Promise<void> => {
    const began = ++edits.current;
    try {
      const draft = (await readDraft(id)) ?? NEW_ARTICLE;
      if (began === edits.current) setLoaded({ id, draft });
    } catch (error) {
      tell(lineOf(error));
    }
  };
  // What was typed last is tried, also when one turns to another article or closes the panel.
  useEffect(
    () => () => {
      clearTimeout(pause.current);
      void untried.current?.();
    },
    [id],
  );
  // One's own edit that is still to be tried is newer than anything there.
  useEffect(() => {
    if (untried.current === null) void load();
  }, [id, revision]);
  return {
    draft: loaded?.id === id ? loaded.draft : NO_TEXT,
    isLoaded: loaded?.id === id,
    edit: (text) => {
      const edited = ++edits.current;
      const put = (faults?: DraftResult['faults']): void =>
        setLoaded((before) => ({
          id,
          draft: { text, faults: faults ?? before?.draft.faults ?? [] },
        }));
      const tryOut = async (): Promise<void> => {
        untried.current = null;
        try {
          const { faults } = await writeDraft(id, text);
          if (edited === edits.current) put(faults);
        } catch (error) {
          tell(lineOf(error));
        }
      };
      put();
      untried.current = tryOut;
      clearTimeout(pause.current);
      pause.current = setTimeout(tryOut, PAUSE);
    },
    discard: async () => {
      clearTimeout(pause.current);
      untried.current = null;
      try {
        await discardDraft(id);
      } catch (error) {
        tell(lineOf(error));
      }
      await load();
    },
  };
}

const NO_TEXT: DraftResult = { text: '', faults: [] };
const NEW_ARTICLE: DraftResult = { text: NEW_ARTICLE_TEXT, faults: [] };

/** Milliseconds. */
const PAUSE = 250;
