import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Panel, usePlayground } from '../state/playground.ts';
import { ArticlesPanel } from './articles-panel.tsx';
import { ExplanationPanel } from './explanation-panel.tsx';
import { LogPanel } from './log-panel.tsx';

/** The panel beside the channel, if one is open. */
export function SidePanel({ panel }: { readonly panel: Panel }) {
  const { say } = usePlayground();
  switch (panel?.kind) {
    case 'articles':
      return (
        <Frame title={say('articles.title')} key="articles">
          <ArticlesPanel />
        </Frame>
      );
    case 'log':
      return (
        <Frame title={say('log.title')} key="log">
          <LogPanel />
        </Frame>
      );
    case 'explanation':
      return (
        <Frame title={say('why.title')} key={panel.message}>
          <ExplanationPanel messageId={panel.message} />
        </Frame>
      );
    default:
      return null;
  }
}

interface FrameProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Frame({ title, children }: FrameProps) {
  const { open, say } = usePlayground();
  const heading = useRef<HTMLHeadingElement>(null);
  // A layout effect, so that the next key already goes to the panel.
  useLayoutEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      class="panel"
      aria-labelledby="panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') open(null);
      }}
    >
      <header>
        <h2 id="panel-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="tool" onClick={() => open(null)}>
          {say('panel.close')}
        </button>
      </header>
      {children}
    </aside>
  );
}
