import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftResult } from '../../protocol.ts';
import { usePlayground } from '../state/playground.ts';
import { discardDraft, lineOf, readDraft, writeDraft } from '../state/server.ts';

/** The file name of a new article, without `.md`, until somebody keeps it under another. */
export const NEW_ARTICLE_ID = 'new-article';

/** An article's file that is being edited. */
interface EditedDraft {
  /** Empty until it is loaded. */
  readonly draft: DraftResult;
  readonly isLoaded: boolean;
  /** Shows a text at once, and tries it after a pause in typing. */
  edit(text: string): void;
  discard(): Promise<void>;
}

/** Loads and edits an article's file; another `revision` means that another window edited it. */
export function useDraft(id: string, revision: number): EditedDraft {
  const { notify } = usePlayground();
  const [loaded, setLoaded] = useState<{ id: string; draft: DraftResult } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Tries the newest edit; null once that is done. */
  const pending = useRef<(() => Promise<void>) | null>(null);
  /** Counts edits and loads, so that a response to an older one is ignored. */
  const newest = useRef(0);

  const load = async (): Promise<void> => {
    const loading = ++newest.current;
    try {
      const draft = (await readDraft(id)) ?? NEW_ARTICLE;
      if (loading === newest.current) setLoaded({ id, draft });
    } catch (error) {
      notify(lineOf(error));
    }
  };
  // The newest edit is tried even if the user changes the article or closes the panel at once.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void pending.current?.();
    },
    [id],
  );
  // An edit that is still to be tried is newer than what the server has.
  useEffect(() => {
    if (pending.current === null) void load();
  }, [id, revision]);
  return {
    draft: loaded?.id === id ? loaded.draft : NO_TEXT,
    isLoaded: loaded?.id === id,
    edit: (text) => {
      const edit = ++newest.current;
      pending.current = async () => {
        pending.current = null;
        try {
          const { faults } = await writeDraft(id, text);
          if (edit === newest.current) setLoaded({ id, draft: { text, faults } });
        } catch (error) {
          notify(lineOf(error));
        }
      };
      // The last faults are shown until the new ones are known.
      setLoaded((before) => ({ id, draft: { text, faults: before?.draft.faults ?? [] } }));
      clearTimeout(timer.current);
      timer.current = setTimeout(pending.current, EDIT_PAUSE);
    },
    discard: async () => {
      clearTimeout(timer.current);
      pending.current = null;
      try {
        await discardDraft(id);
      } catch (error) {
        notify(lineOf(error));
      }
      await load();
    },
  };
}

/** How long typing pauses before an edit is tried. Milliseconds. */
const EDIT_PAUSE = 250;

const NO_TEXT: DraftResult = { text: '', faults: [] };

/** A file to begin with; its paragraph is there to be pasted over. */
const NEW_ARTICLE: DraftResult = {
  text: `---
title: A headline
publisher: A publisher
published: 2025-06-03
url: https://example.org/article
---

Paste the paragraphs here, with an empty line between them.
`,
  faults: [],
};
