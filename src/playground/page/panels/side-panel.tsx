import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Panel, usePlayground } from '../state/playground.ts';
import { ArticlesPanel } from './articles-panel.tsx';
import { ExplanationPanel } from './explanation-panel.tsx';

/** What stands beside the channel, where anything does. */
export function SidePanel({ panel }: { readonly panel: Panel }) {
  switch (panel?.kind) {
    case undefined:
      return null;
    case 'articles':
      return (
        <Side title="Articles">
          <ArticlesPanel />
        </Side>
      );
    case 'explanation':
      return (
        <Side title="Behind this message" key={panel.message}>
          <ExplanationPanel messageId={panel.message} />
        </Side>
      );
    default:
      return panel satisfies never;
  }
}

function Side({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const { open } = usePlayground();
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the next key, which belongs to whoever has the focus then.
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
