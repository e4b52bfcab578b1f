#!/usr/bin/env node
import { run } from './cli/run.ts';

// A reader such as `head` closes the pipe once it has enough; that is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`parley: standard output: ${error.message}\n`);
  process.exit(1);
});
process.exitCode = await run(process.argv.slice(2), process);
