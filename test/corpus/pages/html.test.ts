import { describe, expect, test } from 'vitest';
import {
  decodeEntities,
  elementsOf,
  parsePage,
  readBlocks,
  withoutProlog,
} from '../../../src/corpus/pages/html.ts';

/** The blocks of a page, headings marked `#`, items `-`, links `>`. */
function blocksOf(html: string): readonly string[] {
  return readBlocks(parsePage(html).body).map(({ kind, text, isLink }) => {
    const mark = { heading: '# ', item: '- ', text: '' }[kind];
    return `${isLink ? '> ' : ''}${mark}${text}`;
  });
}

describe('parsing a page', () => {
  test.each([
    ['a piece without html, head and body', '<p>One.</p><p>Two.</p>'],
    ['text outside of the body', '<html><head></head><p>One.</p><body><p>Two.</p></body></html>'],
    ['tags in capitals, not closed', '<HTML><BODY><P>One.<P>Two.'],
    ['a document type and no html', '<!doctype html><p>One.<p>Two.'],
    ['a server’s warning ahead of it', 'One.<br>\n<html><body><p>Two.</p></body></html>'],
    [
      'conditional comments',
      '<!doctype html><!--[if IE]><html class="ie"><![endif]--><!--[if !IE]><!--><html><!--<![endif]--><body>One.<!--[if IE]><p>Upgrade!</p><![endif]--><p>Two.</p></body></html>',
    ],
    ['CDATA', '<html><body><p><![CDATA[One.]]></p><![CDATA[<p>Two.</p>]]></body></html>'],
  ])('loses nothing of %s', (_, html) => {
    expect(blocksOf(html)).toEqual(['One.', 'Two.']);
  });

  test('finds attributes in capitals', () => {
    const { body } = parsePage('<BODY><A HREF="/a" Title="b" href="/c">One</A></BODY>');
    const link = body.querySelector('a');
    expect(link?.getAttribute('href')).toBe('/c');
    expect(link?.getAttribute('title')).toBe('b');
    expect(blocksOf('<A HREF="/a">One</A>')).toEqual(['> One']);
  });

  test('finds elements by name in the order of the page, and refuses too deep a nesting', () => {
    const elements = elementsOf(parsePage('<DIV><p id="a"></p></DIV><p id="b"></p>'));
    expect(elements.get('p')?.map((one) => one.getAttribute('id'))).toEqual(['a', 'b']);
    expect(elements.get('div')).toHaveLength(1);
    expect(() => elementsOf(parsePage('<div>'.repeat(10_000)))).toThrow(RangeError);
  });
});

describe('the blocks of a page', () => {
  test('are its headings, items and paragraphs, white space as single spaces', () => {
    expect(
      blocksOf(
        '<h2>One\n two</h2><div>a <b>b</b>\n\tc<p>d</p>e</div><ol><li>f<ul><li>g</li></ul></li></ol><dl><dt>h</dt><dd>i</dd></dl>',
      ),
    ).toEqual(['# One two', 'a b c', 'd', 'e', '- f', '- g', 'h', 'i']);
  });

  test('hold nothing that is not shown', () => {
    expect(
      blocksOf(
        '<p>a<script>x()</script><style>x{}</style><noscript>x</noscript><template>x</template><svg><text>x</text></svg><textarea>x</textarea><iframe>x</iframe>b</p>',
      ),
    ).toEqual(['ab']);
  });

  test.each<[string, string, readonly string[]]>([
    ['behind a sentence', '“One.”<br>Two', ['“One.”', 'Two']],
    ['in the middle of one', 'One<br>two.', ['One two.']],
    ['twice', 'One<br>\n<br>Two', ['One', 'Two']],
    ['behind a bold line', '<b>One</b><br>Two', ['# One', 'Two']],
    ['behind a bold question', '<p><strong>One?</strong><br/>Two.</p>', ['# One?', 'Two.']],
    ['behind bold words in a line', '<b>One</b> two<br>three', ['One two three']],
  ])('are parted by a line break %s', (_, html, blocks) => {
    expect(blocksOf(html)).toEqual(blocks);
  });

  test('are headings where a short line is bold, but not where it is a sentence', () => {
    expect(blocksOf('<p><b>What came next</b></p><p><b>It ended.</b></p>')).toEqual([
      '# What came next',
      'It ended.',
    ]);
  });

  test('are links where nothing else is in them, or a label in any language', () => {
    expect(blocksOf('<p><a href="/a">One</a></p><p><a name="a">One</a></p>')).toEqual([
      '> One',
      'One',
    ]);
    expect(
      blocksOf(
        '<p>Читайте також: <a href="/a">Шторм закрив гавань</a></p><p>He said: <a href="/a">no</a></p><p>It is <a href="/a">known to us all</a></p>',
      ),
    ).toEqual(['> Читайте також: Шторм закрив гавань', 'He said: no', 'It is known to us all']);
  });

  test('have no entities, however often they were escaped', () => {
    expect(blocksOf('<p>A&amp;B &amp;amp; &amp;#8220;C&amp;#8221;&amp;nbsp;&mdash; D</p>')).toEqual(
      ['A&B & “C” — D'],
    );
  });

  test('are found in time in a long page with many line breaks', () => {
    const start = performance.now();
    expect(blocksOf(`<div>${'words and more words <br>'.repeat(10_000)}</div>`)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

test('entities become characters, and tags stay text', () => {
  expect(decodeEntities('&lt;b&gt; <i> &hellip; &#x1F600; AT&T &nonsense;')).toBe(
    '<b> <i> … 😀 AT&T &nonsense;',
  );
});

test('what stands ahead of markup is skipped, in time in proportion to it', () => {
  expect(withoutProlog(' <?xml version="1.0"?>\n<!-- a > b --> <p>')).toBe('<p>');
  expect(withoutProlog('<!-- not closed <p>')).toBe('<!-- not closed <p>');
  expect(withoutProlog(`${'<!-- a -->'.repeat(1_000)}text`)).toBe('text');
});
