import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ActResult, OpenedForm } from '../protocol.ts';
import type { PageAct } from '../requests.ts';
import { Composer } from './composer/composer.tsx';
import { Header } from './header.tsx';
import { FormDialog } from './messages/form-dialog.tsx';
import { MessageList } from './messages/message-list.tsx';
import { SidePanel } from './panels/side-panel.tsx';
import { disconnected, emptyChannel, seenBy, updated } from './state/channel.ts';
import { type Panel, type Playground, PlaygroundProvider, type Reply } from './state/playground.ts';
import { usePreferences } from './state/preferences.ts';
import * as server from './state/server.ts';
import { textsIn, withElements } from './state/texts.ts';

/** The whole page: header, channel, composer and side panel. */
export function App() {
  const [preferences, changePreferences] = usePreferences();
  const [channel, setChannel] = useState(emptyChannel);
  const [panel, open] = useState<Panel>(null);
  const [repliesTo, setRepliesTo] = useState<Reply | null>(null);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const [notice, setNotice] = useState(NO_NOTICE);
  const notify = (text: string): void => setNotice({ text, at: performance.now() });
  const [lastQuestion, setLastQuestion] = useState('');
  const [form, setForm] = useState<OpenedForm | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const { personId, locale, theme } = preferences;
  const say = textsIn(locale);
  const isCovered = useIsNarrow() && panel !== null;

  useEffect(
    () =>
      server.listen({
        update: (update) => setChannel((before) => updated(before, update)),
        lost: () => setChannel(disconnected),
      }),
    [],
  );
  useEffect(() => {
    if (notice === NO_NOTICE) return;
    const timer = setTimeout(() => setNotice(NO_NOTICE), NOTICE_SHOWN);
    return () => clearTimeout(timer);
  }, [notice]);
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    document.title = say('page.title');
  }, [locale]);

  const act = async (done: PageAct): Promise<ActResult> => {
    const { question } = done.kind === 'slash' ? done.options : {};
    if (question !== undefined) setLastQuestion(String(question));
    const result = await server.act({ person: personId, locale, act: done });
    // The next key asks for completions again, so one failure is not worth a notice.
    if (result.outcome === 'failed' && done.kind !== 'complete') {
      notify(say('failed', { line: result.line }));
    }
    if (result.outcome === 'done' && result.form !== null) setForm(result.form);
    return result;
  };
  const copy = async (text: string, copied: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      notify(copied);
    } catch (error) {
      notify(say('copy.failed', { line: server.lineOf(error) }));
    }
  };
  const messages = useMemo(
    () => seenBy(personId, channel.messages, dismissed),
    [personId, channel.messages, dismissed],
  );
  const playground: Playground = {
    channel: { ...channel, messages },
    preferences,
    lastQuestion,
    say,
    act,
    focusBox: () => {
      if (matchMedia(WITH_MOUSE).matches) box.current?.focus();
    },
    open,
    replyTo: (message) => setRepliesTo(message === null ? null : { message }),
    dismiss: (id) => setDismissed((before) => new Set(before).add(id)),
    copy,
    notify,
  };
  return (
    <PlaygroundProvider value={playground}>
      <div class={`page${panel === null ? '' : ' has-panel'}`}>
        {!channel.isConnected && (
          <p class="banner" role="alert">
            {withElements(say('page.ended'), { command: <code>npm run playground</code> })}
          </p>
        )}
        <Header changePreferences={changePreferences} isCovered={isCovered} />
        <main class="channel" inert={isCovered}>
          <MessageList messages={messages} />
          <Composer repliesTo={repliesTo} box={box} />
        </main>
        <SidePanel panel={panel} />
        {form !== null && <FormDialog key={form.id} form={form} close={() => setForm(null)} />}
        <p class="notice" role="status">
          <span key={notice.at}>{notice.text}</span>
        </p>
      </div>
    </PlaygroundProvider>
  );
}

/** How long a notice is shown. Milliseconds. */
const NOTICE_SHOWN = 8_000;

/** A notice is told by its time too: screen readers read the same text again if it is new. */
const NO_NOTICE = { text: '', at: 0 };

/** A device whose keyboard is not on its screen. */
const WITH_MOUSE = '(hover: hover)';

/** As in phone.css: below this width a panel covers the whole page. */
const NARROW = '(max-width: 56rem)';

function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const update = (): void => setNarrow(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return isNarrow;
}
