import { closeSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { onTestFinished } from 'vitest';
import { jpegHead } from '../image-bytes.ts';
import { tarHeader, type TarPart } from './tar-builder.ts';

/** A large file of which only the written pieces lie on disk. */
export class SparseFile {
  readonly #file: number;
  #size = 0;

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'hit5-sparse-'));
    const file = openSync(join(folder, 'sparse'), 'w+');
    this.#file = file;
    onTestFinished(() => {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** Its size so far, in bytes. */
  get size(): number {
    return this.#size;
  }

  write(bytes: Uint8Array): void {
    writeSync(this.#file, bytes, 0, bytes.length, this.#size);
    this.#size += bytes.length;
  }

  /** A stretch of zeros that takes no room. */
  skip(bytes: number): void {
    this.#size += bytes;
  }

  /** A member whose content is a JPEG's first bytes and then zeros. */
  member(part: TarPart & { readonly size: number }): void {
    this.write(Uint8Array.from([...tarHeader(part), ...jpegHead]));
    this.skip(Math.ceil(part.size / 512) * 512 - jpegHead.length);
  }

  /** The file as a browser gives it; `bytesRead` counts what was read of it. */
  blob(): FileBlob {
    ftruncateSync(this.#file, this.#size);
    return new FileBlob(this.#file, 0, this.#size, { bytesRead: 0 });
  }
}

/** What stands in for a browser's `File`: Node's own (`fs.openAsBlob`) wraps its size at 4 GiB. */
export class FileBlob extends Blob {
  readonly #file: number;
  readonly #start: number;
  readonly #end: number;
  readonly #count: { bytesRead: number };
  readonly #type: string;

  constructor(file: number, start: number, end: number, count: { bytesRead: number }, type = '') {
    super();
    this.#file = file;
    this.#start = start;
    this.#end = end;
    this.#count = count;
    this.#type = type;
  }

  get bytesRead(): number {
    return this.#count.bytesRead;
  }

  override get size(): number {
    return this.#end - this.#start;
  }

  override get type(): string {
    return this.#type;
  }

  override slice(from = 0, to = this.size, type = ''): Blob {
    const [start, end] = [from, to].map((at) => Math.min(this.#start + at, this.#end)) as [number, number];
    return new FileBlob(this.#file, start, end, this.#count, type);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = new Uint8Array(this.size);
    this.#count.bytesRead += readSync(this.#file, bytes, 0, bytes.length, this.#start);
    return Promise.resolve(bytes.buffer);
  }

  override async text(): Promise<string> {
    return new TextDecoder().decode(await this.arrayBuffer());
  }

  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const read = () => this.arrayBuffer();
    return new ReadableStream({
      async start(controller) {
        controller.enqueue(new Uint8Array(await read()));
        controller.close();
      },
    });
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes held by objects and by buffers, what can be collected left out. */
function memoryInUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Does the work and gives its result with the most that memory grew meanwhile, in bytes, looked at ten times a second. */
export async function withMemory<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; growth: number }> {
  const before = memoryInUse();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, memoryInUse());
  }, 100);
  try {
    const result = await work();
    return { result, growth: Math.max(most, memoryInUse()) - before };
  } finally {
    clearInterval(timer);
  }
}
