import { formatBytes } from '../../core/text/format-number.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { ArchiveError } from './archive-error.ts';
import { crc32 } from '../../files/crc32.ts';
import { view } from './zip-directory.ts';
import type { ZipEntry } from './zip-entries.ts';

const localLength = 30;
/** Packed bytes that hold the head of a file, block header of deflate included. */
const packedHead = 4096;

/**
 * The content of a file in a zip, its CRC checked.
 * @throws ArchiveError when it is refused, damaged, or unpacks to more than it states; the signal's reason when aborted.
 */
export async function readZipEntry(zip: Blob, entry: ZipEntry, signal: AbortSignal): Promise<Blob> {
  const packed = await packedContent(zip, entry);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let crc = 0;
  for await (const part of unpacked(packed, entry)) {
    signal.throwIfAborted();
    size += part.length;
    if (size > entry.size) {
      throw problem(
        entry,
        `was stopped: it unpacks to more than the ${formatBytes(entry.size)} that it states`,
      );
    }
    crc = crc32(part, crc);
    parts.push(part);
  }
  if (size !== entry.size || crc !== entry.crc) throw problem(entry, 'is damaged: its checksum is wrong');
  return entry.method === 'stored' ? packed : new Blob(parts);
}

/**
 * The first bytes of a file in a zip, fewer where it is shorter or damaged.
 * @throws ArchiveError when it is refused or its local header is damaged.
 */
export async function readZipHead(zip: Blob, entry: ZipEntry, length: number): Promise<Uint8Array> {
  const packed = (await packedContent(zip, entry)).slice(0, packedHead);
  const head = new Uint8Array(length);
  let filled = 0;
  try {
    for await (const part of unpacked(packed, entry)) {
      head.set(part.subarray(0, length - filled), filled);
      filled = Math.min(length, filled + part.length);
      if (filled === length) break;
    }
  } catch {
    // The end of the stream is missing by intent; what came before it counts.
  }
  return head.subarray(0, filled);
}

async function packedContent(zip: Blob, entry: ZipEntry): Promise<Blob> {
  if (entry.refused !== null) throw problem(entry, `is refused: ${entry.refused}`);
  const local = await view(zip, entry.header, entry.header + localLength);
  if (local.byteLength < localLength || local.getUint32(0, true) !== 0x04034b50) {
    throw problem(entry, `is damaged: its header is not at byte ${entry.header}`);
  }
  const begin = entry.header + localLength + local.getUint16(26, true) + local.getUint16(28, true);
  if (begin + entry.packed > zip.size) throw problem(entry, 'is cut off');
  return zip.slice(begin, begin + entry.packed);
}

async function* unpacked(packed: Blob, entry: ZipEntry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream =
    entry.method === 'stored'
      ? packed.stream()
      : packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw problem(entry, 'is damaged: it cannot be unpacked', cause);
      });
      if (done) return;
      yield value;
    }
  } finally {
    // Letting go of a stream that failed fails again, and says nothing new.
    await reader.cancel().catch(() => undefined);
  }
}

function problem({ name }: ZipEntry, what: string, cause?: unknown): ArchiveError {
  return new ArchiveError(`${visibleText(name)} in the zip ${what}.`, { cause });
}
