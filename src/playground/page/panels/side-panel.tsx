import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Panel, usePlayground } from '../state/playground.ts';
import { ArticlesPanel } from './articles-panel.tsx';
import { ExplanationPanel } from './explanation-panel.tsx';

/** The panel beside the channel, if one is open. */
export function SidePanel({ panel }: { readonly panel: Panel }) {
  if (panel === null) return null;
  return panel.kind === 'articles' ? (
    <Frame title="Articles" key="articles">
      <ArticlesPanel />
    </Frame>
  ) : (
    <Frame title="Behind this message" key={panel.message}>
      <ExplanationPanel messageId={panel.message} />
    </Frame>
  );
}

interface FrameProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

function Frame({ title, children }: FrameProps) {
  const { open } = usePlayground();
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
          Close
        </button>
      </header>
      {children}
    </aside>
  );
}
