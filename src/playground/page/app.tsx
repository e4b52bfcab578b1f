import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { ActResult, PageAct } from '../protocol.ts';
import { Composer } from './composer/composer.tsx';
import { Header } from './header.tsx';
import { MessageList } from './messages/message-list.tsx';
import { SidePanel } from './panels/side-panel.tsx';
import { disconnected, emptyChannel, seenBy, updated } from './state/channel.ts';
import { useIsNarrow } from './state/narrow.ts';
import { type Panel, type Playground, PlaygroundProvider, type Reply } from './state/playground.ts';
import { usePreferences } from './state/preferences.ts';
import * as server from './state/server.ts';

/** The whole page: the channel, where one types, and what stands beside it. */
export function App() {
  const [preferences, changePreferences] = usePreferences();
  const [channel, setChannel] = useState(emptyChannel);
  const [panel, open] = useState<Panel>(null);
  const [repliesTo, setRepliesTo] = useState<Reply | null>(null);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<ToldLine>({ line: '', at: 0 });
  const tell = (line: string): void => setTold({ line, at: performance.now() });
  const [lastQuestion, setLastQuestion] = useState('');
  const { person, locale, theme } = preferences;
  const isCovered = useIsNarrow() && panel !== null;

  useEffect(
    () =>
      server.listen({
        update: (update) => setChannel((before) => updated(before, update)),
        lost: () => setChannel(disconnected),
      }),
    [],
  );
  useLayoutEffect(() => {
    document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);

  const act = async (done: PageAct): Promise<ActResult> => {
    const { question } = done.kind === 'slash' ? done.options : {};
    if (question !== undefined) setLastQuestion(String(question));
    const result = await server.act({ person: person.id, locale, act: done });
    // What is typed on is completed anew, so that one late answer matters to nobody.
    if (result.outcome === 'failed' && done.kind !== 'complete')
      tell(`This failed: ${result.line}`);
    return result;
  };
  const messages = useMemo(
    () => seenBy(person.id, channel.messages, dismissed),
    [person.id, channel.messages, dismissed],
  );
  const playground: Playground = {
    channel: { ...channel, messages },
    preferences,
    lastQuestion,
    act,
    open,
    replyTo: (message) => setRepliesTo(message === null ? null : { message }),
    tell,
    dismiss: (id) => setDismissed((before) => new Set(before).add(id)),
  };
  return (
    <PlaygroundProvider value={playground}>
      <div class={`page${panel === null ? '' : ' has-panel'}`}>
        {!channel.isConnected && (
          <p class="banner" role="alert">
            The playground has ended. Start it again with <code>npm run playground</code>.
          </p>
        )}
        <Header changePreferences={changePreferences} isCovered={isCovered} />
        <main class="channel" inert={isCovered}>
          <MessageList messages={messages} />
          <Composer repliesTo={repliesTo} />
        </main>
        <SidePanel panel={panel} />
        <Told {...told} clear={() => tell('')} />
      </div>
    </PlaygroundProvider>
  );
}

/** How long a line stays that needs no more than a glance. Milliseconds. */
const GLANCE = 8_000;

interface ToldLine {
  readonly line: string;
  /** When it was told: the same line told again is another. */
  readonly at: number;
}

/** The last thing that the page had to say, for a while. */
function Told({ line, at, clear }: ToldLine & { readonly clear: () => void }) {
  useEffect(() => {
    if (line === '') return;
    const timer = setTimeout(clear, GLANCE);
    return () => clearTimeout(timer);
  }, [at]);
  return (
    <p class="told" role="status">
      <span key={at}>{line}</span>
    </p>
  );
}
