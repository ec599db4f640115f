import { deleteDB } from 'idb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BatchDatabase } from '#src/batch/disk/batch-database.ts';
import { answered, batchOf, leftOut } from '#tests/unit/core/batches/samples.ts';

async function freshDatabase() {
  const name = `test-batch-${crypto.randomUUID()}`;
  const database = await BatchDatabase.open(name);
  onTestFinished(() => {
    database.close();
    return deleteDB(name);
  });
  return { name, database };
}

describe('the batch on disk', () => {
  it('is there when it is opened anew, with every outcome once', async () => {
    const { name, database } = await freshDatabase();
    expect(await database.load()).toBeNull();
    await database.begin(batchOf(3));
    await database.add([answered('a'), leftOut('b')]);
    await database.add([answered('a')]);
    const again = await BatchDatabase.open(name);
    expect(await again.load()).toEqual({
      batch: batchOf(3),
      outcomes: [answered('a'), leftOut('b')],
    });
    again.close();
  });

  it('begins anew without what was there, and leaves nothing when it is cleared', async () => {
    const { database } = await freshDatabase();
    await database.begin(batchOf(3));
    await database.add([answered('a')]);
    await database.begin(batchOf(2));
    expect(await database.load()).toEqual({ batch: batchOf(2), outcomes: [] });
    await database.add([answered('a')]);
    await database.clear();
    expect(await database.load()).toBeNull();
  });
});
