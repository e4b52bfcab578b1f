import { describe, expect, test } from 'vitest';
import { formatFault } from '../../src/corpus/fault.ts';
import { readMetaTable } from '../../src/corpus/meta-file.ts';

const read = (text: string) => readMetaTable('m.csv', text);
const faultsOf = (text: string) => read(text).faults.map(formatFault);

describe('a table of metadata', () => {
  test.each([
    ['commas', 'file,title,id\na.html,"Nets, boats",a-1\n'],
    ['semicolons', 'file;title;id\na.html;Nets, boats;a-1\n'],
    ['tabs', 'file\ttitle\tid\na.html\tNets, boats\ta-1'],
    ['a byte order mark and CRLF', '\uFEFFfile,title,id\r\na.html,"Nets, boats",a-1\r\n'],
    ['names in upper case and spaces', ' File , TITLE ,Id\n a.html ,"Nets, boats", a-1 \n'],
    ['an empty cell behind the last column', 'file,title,id\na.html,"Nets, boats",a-1,\n'],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual({
      rows: [
        { file: 'a.html', table: 'm.csv', line: 2, fields: { title: 'Nets, boats' }, id: 'a-1' },
      ],
      faults: [],
    });
  });

  test('gives nothing for empty cells and cells that are left out', () => {
    expect(read('file,title,note\na.html,,seen\nb.html\n').rows).toMatchObject([
      { file: 'a.html', fields: { note: 'seen' }, id: null },
      { file: 'b.html', fields: {}, id: null, line: 3 },
    ]);
  });

  test('takes a quotation mark that is written twice for one', () => {
    expect(read('file,title\na,"The ""best"" nets"\n').rows[0]?.fields.title).toBe(
      'The "best" nets',
    );
  });

  test.each([
    ['', 'm.csv:1: expected a line of column names, got none'],
    [
      'file,titel\na,b',
      'm.csv:1: expected a column of file, id, title, publisher, published, url, author, language, note, kind (did you mean "title"?), got "titel"',
    ],
    ['file,note,note\na,b,c', 'm.csv:1: expected the column "note" once, got it again'],
    ['title,note\na,b', 'm.csv:1: expected a column "file", got "title, note"'],
    ['file,note\n,b', 'm.csv:2: expected a file or an address, got none'],
    ['file,note\na,b\na,c', 'm.csv:3: expected one line for "a", got line 2 for it too'],
    [
      'file,title\na,Nets, boats\n',
      'm.csv:2: expected 2 cells (a cell with a separator in it stands in quotation marks), got 3',
    ],
    [
      'file,id\na,My ID',
      'm.csv:2: expected an id of lower-case letters, digits and hyphens, 48 at most, got "My ID"',
    ],
    [
      'file,title\na,b\nb,"open\nc,d\n',
      'm.csv:3: expected cells in a pair of quotation marks, or without any ("" stands for one inside), got a mark that is not closed',
    ],
    [
      'file,title\na,b "c" d\n',
      'm.csv:2: expected cells in a pair of quotation marks, or without any ("" stands for one inside), got "a,b \\"c\\" d"',
    ],
  ])('%j is refused: %s', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
    expect(read(text).rows).toEqual([]);
  });

  test('names every wrong line at once', () => {
    expect(faultsOf('file,id\n,a\nb,B\nc,c\n')).toHaveLength(2);
  });
});
