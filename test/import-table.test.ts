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
    ['src/domain/x.ts', '../language/tokens.ts'],
    ['src/domain/x.ts', 'node:fs'],
    ['src/corpus/x.ts', '../language/tokens.ts'],
    ['src/corpus/x.ts', 'discord.js'],
    ['src/language/x.ts', '../search/tuning.ts'],
    ['src/language/x.ts', '../corpus/fault.ts'],
    ['src/search/x.ts', '../answer/library.ts'],
    ['src/search/x.ts', 'minisearch'],
    ['src/quote/x.ts', '../answer/library.ts'],
    ['src/answer/x.ts', '../render/message.ts'],
    ['src/answer/x.ts', '../corpus/fault.ts'],
    ['src/answer/x.ts', 'node:fs'],
    ['src/render/x.ts', '../language/tokens.ts'],
    ['src/discord/x.ts', '../answer/library.ts'],
    ['src/discord/x.ts', '../compose.ts'],
    ['src/discord/commands/x.ts', '../../compose.ts'],
    ['src/discord/commands/x.ts', '../../answer/library.ts'],
    ['src/local-discord/x.ts', '../render/limits.ts'],
    ['src/local-discord/x.ts', '../domain/article.ts'],
    ['src/local-discord/rules/x.ts', '../../render/limits.ts'],
    ['src/playground/page/x.ts', '../../render/limits.ts'],
    ['src/playground/page/messages/x.ts', '../../../local-discord/start.ts'],
    ['src/playground/page/messages/x.ts', 'hono'],
    ['src/cli/x.ts', '../local-discord/start.ts'],
    ['src/cli/x.ts', '../playground/start.ts'],
    ['src/x.ts', './local-discord/start.ts'],
    ['src/x.ts', 'fast-check'],
    ['src/config.ts', './compose.ts'],
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
      ['src/corpus/fetch/x.ts', 'ipaddr.js'],
      ['src/corpus/fetch/x.ts', '../fault.ts'],
      ['src/corpus/x.ts', './import/page.ts'],
      ['src/language/x.ts', '../domain/passage.ts'],
      ['src/search/minisearch-engine.ts', 'minisearch'],
      ['src/search/x.ts', '../language/tokens.ts'],
      ['src/quote/x.ts', '../search/passage-index.ts'],
      ['src/answer/x.ts', '../quote/check-quote.ts'],
      ['src/render/x.ts', 'discord-api-types/v10'],
      ['src/discord/x.ts', '../render/message.ts'],
      ['src/discord/commands/x.ts', '../answering.ts'],
      ['src/discord/commands/x.ts', '../../render/message.ts'],
      ['src/local-discord/rules/x.ts', '../world.ts'],
      ['src/playground/page/messages/x.ts', '../../protocol.ts'],
      ['src/playground/page/x.ts', 'preact'],
      ['src/playground/server/x.ts', '../../local-discord/start.ts'],
      ['src/cli/x.ts', '../compose.ts'],
      ['src/config.ts', './domain/settings.ts'],
    ]),
  ).toEqual([]);
});
