import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder } from './support/folders.ts';

const ROOT = join(import.meta.dirname, '..');

/** Which of these files, each with one import, the linter refuses for that import. */
function refused(
  imports: readonly (readonly [file: string, imported: string])[],
): readonly string[] {
  const files = imports.map(([file, imported], at) => {
    const name = file.replace(/x\.ts$/u, `x${at}.ts`);
    return [name, `import { x } from '${imported}';\n\nexport const y = x;\n`] as const;
  });
  const folder = aFolder({
    'biome.json': readFileSync(join(ROOT, 'biome.json')),
    ...Object.fromEntries(files),
  });
  const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(
    process.execPath,
    [biome, 'lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const told = stdout.split('\n').filter((line) => line.includes('lint/style/noRestrictedImports'));
  return files
    .filter(([name]) => told.some((line) => line.includes(`/${name},line=`)))
    .map(([name]) => imports[files.findIndex(([other]) => other === name)]?.join(' <- ') ?? name);
}

test('the linter refuses an import that the table does not allow', () => {
  const wrong = [
    ['src/domain/x.ts', '../retrieval/text/terms.ts'],
    ['src/domain/x.ts', 'node:fs'],
    ['src/corpus/x.ts', '../retrieval/text/terms.ts'],
    ['src/corpus/x.ts', 'discord.js'],
    ['src/retrieval/question/x.ts', '../../answering/library.ts'],
    ['src/retrieval/index/x.ts', 'minisearch'],
    ['src/answering/x.ts', '../rendering/parts/message.ts'],
    ['src/answering/x.ts', '../corpus/fault.ts'],
    ['src/answering/x.ts', 'node:fs'],
    ['src/rendering/x.ts', '../retrieval/text/terms.ts'],
    ['src/discord/x.ts', '../answering/library.ts'],
    ['src/discord/x.ts', '../compose.ts'],
    ['src/playground/local-discord/x.ts', '../../rendering/parts/limits.ts'],
    ['src/playground/local-discord/rules/x.ts', '../../../rendering/parts/limits.ts'],
    ['src/playground/page/x.ts', '../../rendering/parts/limits.ts'],
    ['src/playground/page/messages/x.ts', '../../local-discord/start.ts'],
    ['src/playground/page/messages/x.ts', 'hono'],
    ['src/cli/x.ts', '../playground/local-discord/start.ts'],
    ['src/x.ts', './playground/local-discord/start.ts'],
    ['src/x.ts', 'fast-check'],
    ['src/cli/x.ts', 'ws'],
    ['src/cli/x.ts', 'preact'],
    ['src/cli/x.ts', 'preact/hooks'],
    ['src/x.ts', 'hono'],
    ['src/x.ts', '@hono/node-server'],
  ] as const;
  expect(refused(wrong)).toEqual(wrong.map((one) => one.join(' <- ')));
});

test('the linter takes an import that the table allows', () => {
  expect(
    refused([
      ['src/domain/x.ts', './passage.ts'],
      ['src/corpus/x.ts', 'yaml'],
      ['src/corpus/x.ts', './import/page.ts'],
      ['src/retrieval/index/minisearch-engine.ts', 'minisearch'],
      ['src/retrieval/question/x.ts', '../text/languages/english.ts'],
      ['src/answering/x.ts', '../retrieval/text/terms.ts'],
      ['src/rendering/x.ts', 'discord-api-types/v10'],
      ['src/discord/x.ts', '../rendering/parts/message.ts'],
      ['src/playground/local-discord/rules/x.ts', '../world.ts'],
      ['src/playground/page/messages/x.ts', '../../protocol.ts'],
      ['src/playground/page/x.ts', 'preact'],
      ['src/playground/server/x.ts', '../../rendering/frame/frame.ts'],
      ['src/cli/x.ts', '../compose.ts'],
    ]),
  ).toEqual([]);
});
