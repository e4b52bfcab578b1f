// Builds dist/: the bot (main.js) and the program parley (cli.js).
//
// Everything is bundled, packages too: Node then opens a handful of files in place of some five
// hundred, and a start until READY takes no longer than a bare discord.js bot's (see bench/results).
// Nothing is minified, so that a line of a stack trace can be read.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/main.ts', 'src/cli.ts'],
  outdir: 'dist',
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
});
