import type { ComponentChildren } from 'preact';

interface GlyphProps {
  readonly glyph: string;
  /** The text of the control, which screen readers read everywhere. */
  readonly children: ComponentChildren;
}

/** The text of a control, for which a glyph stands where the page is narrow. */
export function Glyph({ glyph, children }: GlyphProps) {
  return (
    <>
      <span class="glyph" aria-hidden="true">
        {glyph}
      </span>
      <span class="glyph-text">{children}</span>
    </>
  );
}
