import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { closeServer, listen } from '../../src/local-discord/loopback-server.ts';
import { aProcess } from '../support/process.ts';

test('serves its page at the next free port, says where, and ends on SIGTERM while a page listens', async () => {
  const other = createServer();
  const taken = await listen(other, 0);
  onTestFinished(() => closeServer(other));
  const { child, output, exited } = aProcess('dist-playground/main.js', {
    PLAYGROUND_PORT: String(taken),
  });
  await expect
    .poll(() => output.stdout, { timeout: 10_000 })
    .toMatch(/^\nParley's playground: http:\/\/127\.0\.0\.1:\d+\/ {2}\(Ctrl\+C ends it\)\n$/u);
  const [address = ''] = /http:\S+/u.exec(output.stdout) ?? [];
  expect(Number(new URL(address).port)).toBeGreaterThan(taken);
  const page = await fetch(address);
  expect(await page.text()).toContain('<script type="module" src="/page.js"></script>');
  const updates = await fetch(new URL('/api/updates', address));
  const { value } = (await updates.body?.getReader().read()) ?? {};
  // The page shows the log from `info` on, the terminal from `warn` on.
  expect(new TextDecoder().decode(value)).toMatch(/"logged":\[.*\\"msg\\":\\"ready\\"/u);
  expect(output.stdout.trim().split('\n')).toHaveLength(1);
  child.kill('SIGTERM');
  expect(await exited).toBe(0);
  expect(output.stderr).toBe('');
});

test('says in a line each what keeps it from starting', async () => {
  const wrongPort = aProcess('dist-playground/main.js', {
    PLAYGROUND_PORT: 'here',
    COOLDOWN_SECONDS: 'soon',
  });
  expect(await wrongPort.exited).toBe(1);
  expect(wrongPort.output.stderr.split('\n')).toEqual([
    'parley: PLAYGROUND_PORT: expected a port from 0 to 65535, got "here"',
    'parley: COOLDOWN_SECONDS: expected a number of seconds from 0 to 3600, got "soon"',
    '',
  ]);
  const noCorpus = aProcess('dist-playground/main.js', { CORPUS_DIR: '/nowhere' });
  expect(await noCorpus.exited).toBe(1);
  expect(noCorpus.output.stderr).toBe(
    'parley: /nowhere: expected a folder with at least one article (<id>.md), got no such folder\n',
  );
});
