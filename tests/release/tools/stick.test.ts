import { randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '#tools/free-port.ts';
import { FetchError, fetchPackage } from '#tools/stick/fetch-package.ts';
import { allPlatforms } from '#tools/stick/platforms.ts';
import { layStick, makeStick } from '#tools/stick/make-stick.ts';
import { builtFolder } from '#tests/e2e/built-folder.ts';
import { Participant, challengeLink } from '#tests/e2e/participant.ts';
import { canMount, readOnlyView, SmallDisk } from '#tests/release/small-disk.ts';
import { useChromium } from '#tests/e2e/use-chromium.ts';

const platform = allPlatforms().find(({ id }) => id === `linux-${process.arch}`);

/** Why no stick can be made here, as npm's registry is out of reach; null where it can. */
async function whyNot(): Promise<string | null> {
  if (process.platform !== 'linux' || !platform) return 'it starts on another system';
  try {
    await Promise.all([fetchPackage(platform.node), fetchPackage(platform.database)]);
    return null;
  } catch (cause) {
    if (cause instanceof FetchError) return cause.message;
    throw cause;
  }
}

const reason = await whyNot();
const platforms = platform ? [platform] : [];

describe.skipIf(reason !== null)(`Hit5 on a stick${reason === null ? '' : `: ${reason}`}`, () => {
  const used = useChromium();
  const folder = join(tmpdir(), `hit5-stick-${randomUUID()}`);
  const stick = join(folder, 'stick');
  const commands = join(folder, 'commands');
  let laid = '';

  beforeAll(async () => {
    laid = await layStick(builtFolder);
    mkdirSync(folder);
    await makeStick(stick, platforms, () => Promise.resolve(laid));
    // All that the file calls, and no Node.
    mkdirSync(commands);
    for (const name of ['chmod', 'cp', 'dirname', 'mktemp', 'rm', 'sh', 'uname'])
      symlinkSync(join('/usr/bin', name), join(commands, name));
  });
  afterAll(() => {
    rmSync(laid, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  /** Double-clicks a file of a stick, as somebody whose own files are in `home`. */
  async function start(file: string) {
    const port = await freePort();
    const home = mkdtempSync(join(folder, 'home-'));
    const env = { PATH: commands, HOME: home, TMPDIR: home, PORT: String(port) };
    const child = spawn('/bin/sh', [file], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise((end) => child.once('close', end));
    const end = async () => {
      const runs = child.exitCode === null && child.signalCode === null;
      if (runs && child.pid) process.kill(-child.pid, 'SIGINT');
      await ended;
    };
    onTestFinished(end);
    const address = `http://localhost:${port}`;
    let said = '';
    await new Promise<void>((serves, failed) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (part: Buffer) => {
          said += part.toString();
          if (said.includes(`Hit5 is at ${address}`)) serves();
        });
      }
      void ended.then(() => failed(new Error(said)));
    });
    return { address, home, said: () => said, end };
  }

  it('starts where there is no Node, and its network answers', async () => {
    const { address } = await start(join(stick, 'Hit5-Linux.sh'));
    const person = await Participant.arrive(used.context, challengeLink(address, 2014, 3, '?backend=wasm'));
    await person.see(1, 3);
    await person.pickAtOnce('goldfish');
    await person.commit();
    await person.page
      .getByRole('heading', { name: /The network( got it| missed it|:)/ })
      .waitFor({ timeout: 60_000 });
  });

  it('runs a class, whose answers stay on the machine, unless the stick has a folder for them', async () => {
    const first = await start(join(stick, 'Class-Linux.sh'));
    const server = (await (await fetch(`${first.address}/api/server`)).json()) as object;
    expect(server).toMatchObject({ classes: true });
    expect(first.said()).toContain(`on this machine, not on the stick: ${join(first.home, 'Hit5-data')}`);
    expect(existsSync(join(first.home, 'Hit5-data/hit5.db'))).toBe(true);
    await first.end();
    mkdirSync(join(stick, 'data'));
    onTestFinished(() => rmSync(join(stick, 'data'), { recursive: true }));
    const second = await start(join(stick, 'Class-Linux.sh'));
    expect(existsSync(join(stick, 'data/hit5.db'))).toBe(true);
    expect(readdirSync(second.home)).toEqual([]);
    await second.end();
  });

  it.skipIf(!canMount)(
    'runs a class where the stick can only be read, and starts no program from it',
    async () => {
      mkdirSync(join(stick, 'data'));
      onTestFinished(() => rmSync(join(stick, 'data'), { recursive: true }));
      const { address, home, said, end } = await start(join(readOnlyView(stick), 'Class-Linux.sh'));
      expect(said()).toContain('Node is copied to this machine for as long as Hit5 runs.');
      expect(said()).toContain('since nothing can be written to the folder data of the stick');
      expect((await fetch(`${address}/api/server`)).status).toBe(200);
      await end();
      expect(readdirSync(home)).toEqual(['Hit5-data']);
    },
  );

  it('is not started twice, but shown where it runs', async () => {
    const { address } = await start(join(stick, 'Hit5-Linux.sh'));
    const env = { PATH: commands, PORT: new URL(address).port };
    const second = spawn('/bin/sh', [join(stick, 'Hit5-Linux.sh')], { env });
    let said = '';
    second.stdout.on('data', (part: Buffer) => (said += part.toString()));
    expect(await new Promise((end) => second.once('close', end))).toBe(0);
    expect(said.trim()).toBe(`Hit5 runs at ${address} already.`);
  });

  it('is made anew over itself, and over nothing else', async () => {
    const again = await makeStick(stick, platforms, () => Promise.resolve(laid));
    expect(again.folder).toBe(stick);
    const inside = await makeStick(folder, platforms, () => Promise.resolve(laid));
    expect(inside.folder).toBe(join(folder, 'Hit5'));
    const other = join(folder, 'other');
    mkdirSync(join(other, 'Hit5'), { recursive: true });
    await expect(makeStick(other, platforms, () => Promise.resolve(laid))).rejects.toThrow(
      /is there already/,
    );
  });

  describe.skipIf(!canMount)('is not made, and leaves nothing half behind,', () => {
    it.each<readonly [string, () => SmallDisk, RegExp]>([
      ['where there is too little room', () => SmallDisk.mount(40), /not enough room.*leave systems out/],
      // So few files fit that it fails on the way, whatever room there seems to be.
      ['where the disk is full on the way', () => SmallDisk.mount(1000, 'nr_inodes=60'), /no room is left/],
      [
        'where nothing can be written',
        () => {
          const disk = SmallDisk.mount(40);
          disk.makeReadOnly();
          return disk;
        },
        /it can only be read/,
      ],
    ])('%s', async (_, mount, words) => {
      const disk = mount();
      await expect(makeStick(disk.folder, platforms, () => Promise.resolve(laid))).rejects.toThrow(words);
      expect(readdirSync(disk.folder)).toEqual([]);
    });
  });

  it('takes no package whose checksum is another one', async () => {
    const wanted = { name: '@neon-rs/load', version: '0.0.4', integrity: 'sha512-no' };
    await expect(fetchPackage(wanted)).rejects.toThrow(/another @neon-rs\/load 0\.0\.4.*Do not use it/);
  });

  it('has the licences of Node and of all that is bundled', () => {
    const licences = ['node/LICENSE.txt', 'hit5/bin/licences.txt', 'hit5/app/licences.txt'];
    for (const path of licences) expect(statSync(join(stick, path)).size).toBeGreaterThan(1000);
  });
});
