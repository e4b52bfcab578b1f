import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Every module in the built files that a program loads, at once or later too: esbuild names each in a comment. */
function modulesOf(program: string, when: 'at once' | 'ever' = 'ever'): ReadonlySet<string> {
  const files = new Set([program]);
  const modules = new Set<string>();
  for (const file of files) {
    const code = readFileSync(join(ROOT, 'dist', file), 'utf8');
    for (const [, module] of code.matchAll(/^\/\/ ((?:src|node_modules)\/\S+)$/gmu)) {
      modules.add(module ?? '');
    }
    const imports = when === 'at once' ? AT_ONCE : EVER;
    for (const [, chunk] of code.matchAll(imports)) {
      files.add(chunk ?? '');
    }
  }
  return modules;
}

const AT_ONCE = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/gu;
const EVER = /(?:from|import|import\()\s*"\.\/([\w.-]+\.js)"/gu;

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/** Packages that `npm prune --omit=dev` takes away, by their folders. */
function developmentPackages(): readonly string[] {
  const lock: LockFile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages).flatMap(([folder, { dev }]) => (dev ? [folder] : []));
}

test.each(['main.js', 'cli.js', 'index-worker.js'])(
  'dist/%s loads nothing of the playground',
  (program) => {
    const modules = [...modulesOf(program)];
    expect(modules).toContain('src/compose.ts');
    expect(
      modules.filter(
        (module) => module.startsWith('src/playground/') || module.startsWith('src/local-discord/'),
      ),
    ).toEqual([]);
  },
);

test.each(['main.js', 'cli.js', 'index-worker.js'])(
  'dist/%s loads no package for development',
  (program) => {
    const modules = [...modulesOf(program)];
    const development = developmentPackages();
    expect(development).toContain('node_modules/preact');
    expect(modules.some((module) => module.startsWith('node_modules/minisearch/'))).toBe(true);
    expect(
      modules.filter((module) => development.some((folder) => module.startsWith(`${folder}/`))),
    ).toEqual([]);
  },
);

const READERS =
  /\/(?:linkedom|@mozilla\/readability|chrono-node|iconv-lite|feedsmith|marked|chokidar)\//u;

test('the bot starts without the libraries that read pages and watch folders', () => {
  expect([...modulesOf('main.js', 'at once')].filter((module) => READERS.test(module))).toEqual([]);
  expect([...modulesOf('cli.js', 'at once')].filter((module) => READERS.test(module))).toEqual([]);
  expect([...modulesOf('cli.js')].some((module) => READERS.test(module))).toBe(true);
});
