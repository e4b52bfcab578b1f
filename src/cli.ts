#!/usr/bin/env node
import { run } from './cli/run.ts';

const [command] = process.argv.slice(2);

// A reader such as `head` closes the pipe once it has enough; that is not an error. The commands of the corpus go on
// to their end: what they write must not depend on who reads along.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' && command === 'corpus') return;
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`parley: standard output: ${error.message}\n`);
  process.exit(1);
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2), process);
