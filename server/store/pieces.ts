import type { ImageKey } from '../../src/core/schemas/room-ids.ts';
import type { Db } from './room-log.ts';

/** Files are kept and read in pieces of so many bytes, so that none is held whole for each who asks. */
export const pieceSize = 65_536;

/** A photo on disk. */
export interface KeptFile {
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Throws where it is deleted meanwhile. */
  readonly pieces: AsyncIterable<Buffer>;
}

/** Keeps the bytes of a file that is there already. */
export async function keepPieces(db: Db, key: ImageKey, bytes: Uint8Array): Promise<void> {
  for (let place = 0; place * pieceSize < bytes.length; place += 1) {
    const piece = bytes.subarray(place * pieceSize, (place + 1) * pieceSize);
    await db.insertInto('piece').values({ file_key: key, place, bytes: piece }).execute();
  }
}

/** The bytes of a file of a size. */
export async function* readPieces(db: Db, key: ImageKey, size: number): AsyncGenerator<Buffer> {
  for (let place = 0; place * pieceSize < size; place += 1) {
    const { bytes } = await db
      .selectFrom('piece')
      .select('bytes')
      .where('file_key', '=', key)
      .where('place', '=', place)
      .executeTakeFirstOrThrow();
    // SQLite gives the bytes without a view on them.
    yield Buffer.from(bytes);
  }
}
