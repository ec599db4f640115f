import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { builtFolder, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { startProcess, useBuiltServer } from './class-process.ts';

useBuiltServer();

it.skipIf(process.platform === 'win32')(
  'a server holds one copy of a photo, however many ask for it and do not take it',
  async () => {
    const server = await startProcess({ data: temporaryFolder(), dist: builtFolder() });
    const room = await server.openRoom(['a']);
    const photo = {
      method: 'PUT',
      body: Buffer.alloc(15_000_000, 7),
      headers: { 'content-type': 'image/jpeg' },
    };
    expect((await server.teacher(`/api/rooms/${room.id}/images/a`, photo)).status).toBe(200);
    const member = await TestMember.join(server.port, room.id);
    const path = `images/${(await member.state()).images[0]?.key ?? ''}`;
    expect((await member.ask(path)).bytes.equals(photo.body)).toBe(true);
    const memory = () =>
      Number(spawnSync('ps', ['-o', 'rss=', '-p', String(server.process.pid)], { encoding: 'utf8' }).stdout) /
      1024;
    const before = memory();
    await Promise.all(
      Array.from({ length: 120 }, async () => {
        const socket = connect(server.port, '127.0.0.1');
        onTestFinished(() => void socket.destroy());
        const head = `GET /api/rooms/${room.id}/${path} HTTP/1.1\r\nHost: hit5.test\r\n\r\n`;
        // The first bytes have come: nothing more is read.
        await new Promise<void>((comes) => {
          socket.once('readable', () => comes());
          socket.write(head);
        });
      }),
    );
    expect((await member.ask('state')).status).toBe(200);
    expect(memory() - before).toBeLessThan(150);
  },
);
