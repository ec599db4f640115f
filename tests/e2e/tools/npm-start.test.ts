import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

/** What all processes may hold while the app is served, in bytes. */
const most = 150 * 1024 * 1024;

function freePort(): Promise<number> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => answer(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The memory of a process and of all that it started, in bytes. */
function memoryOf(root: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const tree = new Set([root]);
  // A process may stand before the one that started it.
  for (let before = 0; before < tree.size;) {
    before = tree.size;
    for (const [pid = 0, parent = 0] of rows) if (tree.has(parent)) tree.add(pid);
  }
  return rows.reduce((sum, [pid = 0, , kilobytes = 0]) => sum + (tree.has(pid) ? kilobytes * 1024 : 0), 0);
}

it.skipIf(process.platform === 'win32')('npm start holds nothing of the build while it serves', async () => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'hit5-start-'));
  const command = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), HIT5_DIST: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const root = command.pid ?? 0;
  const ended = new Promise((end) => command.once('close', end));
  onTestFinished(async () => {
    if (command.exitCode === null) process.kill(-root, 'SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  const address = `http://localhost:${String(port)}`;
  await new Promise<void>((served, failed) => {
    let said = '';
    command.stdout.on('data', (part: Buffer) => {
      said += part.toString();
      if (said.includes(`Hit5 is at ${address}`)) served();
    });
    command.once('close', () => failed(new Error(said)));
  });
  const model = join(folder, 'models/efficientnet-lite0/group1-shard1of2.bin');
  for (const path of ['', 'assets/classes.json', 'models/efficientnet-lite0/group1-shard1of2.bin']) {
    const answer = await fetch(`${address}/${path}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([answer.status, bytes.length > 0], path).toEqual([200, true]);
    if (path.endsWith('.bin')) expect(bytes.equals(readFileSync(model))).toBe(true);
  }
  expect(memoryOf(root)).toBeLessThan(most);
});
