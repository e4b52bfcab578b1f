// Builds the bot (dist/main.js) and the program parley (dist/cli.js); with the word `playground`,
// the playground and its page in a folder of their own (dist-playground/), so that nothing of it
// comes to whoever runs the bot.
//
// Everything is bundled, packages too: Node then opens a handful of files in place of some five
// hundred, and a start until READY takes no longer than a bare discord.js bot's (see bench/results).
// What Node runs is not minified, so that a line of a stack trace can be read.
import { copyFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

/** How every program for Node is built. */
const PROGRAM = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Packages that ws and @discordjs/ws use where somebody has installed them.
  external: ['bufferutil', 'utf-8-validate', 'zlib-sync'],
  // Bundled CommonJS packages ask for Node's own modules by `require`, which ES modules lack.
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};

await (process.argv[2] === 'playground' ? buildPlayground() : buildBot());

async function buildBot() {
  rmSync('dist', { recursive: true, force: true });
  await build({
    ...PROGRAM,
    entryPoints: {
      main: 'src/main.ts',
      cli: 'src/cli.ts',
      'index-worker': 'src/reload/index-worker.ts',
    },
    outdir: 'dist',
  });
}

async function buildPlayground() {
  const page = 'src/playground/page';
  await Promise.all([
    build({
      ...PROGRAM,
      entryPoints: ['src/playground/main.ts'],
      outdir: 'dist-playground',
      // It looks for a program of its own beside its own file.
      external: [...PROGRAM.external, 'open'],
    }),
    build({
      entryPoints: { page: `${page}/main.tsx`, style: `${page}/style/page.css` },
      outdir: 'dist-playground/page',
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      logLevel: 'warning',
    }),
  ]);
  for (const file of ['index.html', 'icon.svg']) {
    copyFileSync(`${page}/${file}`, `dist-playground/page/${file}`);
  }
}
