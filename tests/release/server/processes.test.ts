import { describe, expect, it } from 'vitest';
import { builtFolder, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { TestMember } from '#tests/unit/server/test-member.ts';
import { findPostgres, startPostgres } from '#tools/postgres.ts';
import { startProcess, useBuiltServer } from '#tests/e2e/server/class-process.ts';

const tench = 'n01440764';
useBuiltServer();

describe.skipIf(findPostgres() === null)('two servers of one PostgreSQL', () => {
  it('run one class together, and go on when it was away', async () => {
    const postgres = await startPostgres({ fsync: false });
    const env = { DATABASE_URL: postgres.url };
    const [one, two] = await Promise.all(
      [0, 1].map(() => startProcess({ data: temporaryFolder(), dist: builtFolder(), env })),
    );
    if (!one || !two) throw new Error('There are no servers.');
    try {
      const room = await one.openRoom(['a', 'b'], { reveal: 'teacher' });
      const members = await Promise.all(
        Array.from({ length: 20 }, (_, at) => TestMember.join((at % 2 === 0 ? one : two).port, room.id)),
      );
      const [first] = members;
      const given = await Promise.all(members.map((member) => member.give('a', tench)));
      expect(given.flatMap(({ refused }) => refused)).toEqual([]);
      // A member who goes to the other server is known there.
      const moved = new TestMember(two.port, room.id, first?.joined as TestMember['joined']);
      expect(await moved.state()).toMatchObject({ people: 20, answered: { a: 20 } });
      await one.act(room.id, { type: 'reveal', imageId: 'a' });
      expect(await moved.revealed('a')).toMatchObject([{ truth: tench, class: { answers: 20, hits: 20 } }]);
      const logs = await Promise.all([one, two].map((server) => server.teacher(`/api/rooms/${room.id}/log`)));
      const seqs = (logs[0]?.json as { readonly entries: readonly { readonly seq: number }[] }).entries.map(
        ({ seq }) => seq,
      );
      expect(seqs).toEqual(seqs.map((_, at) => at + 1));
      expect(JSON.parse(logs[1]?.text ?? '')).toMatchObject({
        entries: JSON.parse(logs[0]?.text ?? '').entries as unknown,
      });
      await two.teacher(`/api/rooms/${room.id}`, { method: 'DELETE' });
      expect((await first?.ask('state'))?.json).toMatchObject({ code: 'no-room' });
    } finally {
      await postgres.stop();
    }
    const lost = await one.teacher('/api/rooms');
    expect([lost.status, lost.json]).toMatchObject([503, { code: 'database' }]);
    expect(await one.end('SIGTERM')).toBe(0);
  });
});
