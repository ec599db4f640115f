import { visibleText } from '../../core/text/visible-text.ts';
import { ArchiveError, TarDamageError, type CutMember } from './archive-error.ts';
import { BlobWindow } from './blob-window.ts';
import { decodeText } from './decode-text.ts';
import { readPaxRecords, type PaxRecords } from './pax-records.ts';
import { isZeroBlock, readTarHeader, tarBlock, untilZero, type TarHeader } from './tar-header.ts';

/** A member of a tar. */
export interface TarEntry {
  /** Links have no content, sparse files lack their holes; folders and devices are not given out. */
  readonly kind: 'file' | 'link' | 'sparse';
  /** With its folders, as the tar has it. */
  readonly name: string;
  /** Where the content begins, in bytes from the start of the tar. */
  readonly offset: number;
  /** The length of the content, in bytes. */
  readonly size: number;
  /** The first bytes of the content, up to 256: they lie beside the header. */
  readonly head: Uint8Array;
}

/** Why a member cannot be read, as a sentence's end. */
export const withoutContent: Readonly<Record<Exclude<TarEntry['kind'], 'file'>, string>> = {
  link: 'is a link, without content of its own',
  sparse: 'is stored as a sparse file, without its empty parts: unpack the tar first',
};

/** How much of a member's content is given out as its head, in bytes. */
const headLength = 256;

/** Bytes read at once: many small members in one read, and little more than a header where contents are large. */
const aheadOfSmall = 256 * 1024;
const aheadOfLarge = 4096;
const smallMember = 32 * 1024;
/** Where a header, and each block that lists more of a file's pieces, says whether another such block follows. */
const sparseGoesOn = 482;
const sparseGoesOnAgain = 504;
/** A long name or pax record beyond this is damage, not a name. */
const longestRecord = 1024 * 1024;

/**
 * The files and links in a tar, in its order, found by reading the headers and jumping over the contents: ustar, GNU
 * long names, pax, sizes past 8 GiB.
 *
 * @param name how to name the tar in a message.
 * @throws ArchiveError when it is no tar; TarDamageError after the last whole member when it breaks off; the signal's
 *   reason when aborted.
 */
export async function* tarEntries(blob: Blob, name: string, signal: AbortSignal): AsyncGenerator<TarEntry> {
  const window = new BlobWindow(blob);
  const shown = visibleText(name);
  let shared: PaxRecords = {};
  let own: PaxRecords = {};
  let last: string | null = null;
  let ahead = aheadOfLarge;
  let at = 0;
  const damage = (what: string, member: CutMember | null = null) => {
    const place = member
      ? `, in ${visibleText(member.name)}`
      : last === null
        ? ''
        : `, after ${visibleText(last)}`;
    const message = `${shown} breaks off at byte ${at}${place}: ${what}. What stands before is used.`;
    return new TarDamageError(message, at, member);
  };

  while (at < window.size) {
    signal.throwIfAborted();
    const block = await window.read(at, tarBlock, ahead);
    if (block.length === tarBlock && isZeroBlock(block)) return;
    const header = readTarHeader(block);
    if (!header) {
      if (at === 0)
        throw new ArchiveError(`${shown} is not a tar file: it does not begin with a tar header.`);
      throw damage(block.length < tarBlock ? 'a header is cut' : 'what follows is no header');
    }
    const size = own.size ?? shared.size ?? header.size;
    let begin = at + tarBlock;
    if (isAboutNext(header)) {
      if (header.size > longestRecord) throw damage('a name is longer than any can be');
      if (begin + header.size > window.size) throw damage('a header is cut');
      const bytes = await window.read(begin, header.size, aheadOfLarge);
      if (header.type === 'g') shared = { ...shared, ...readPaxRecords(bytes) };
      if (header.type === 'x') own = { ...own, ...readPaxRecords(bytes) };
      if (header.type === 'L') own = { path: decodeText(untilZero(bytes)), ...own };
      at = afterContent(begin, header.size);
      continue;
    }
    const member = own.path ?? shared.path ?? header.name;
    const kind = (own.sparse ?? false) && header.type !== '5' ? 'sparse' : kindOf(header, member);
    own = {};
    for (let more = header.type === 'S' && block[sparseGoesOn] === 1; more; begin += tarBlock) {
      const list = await window.read(begin, tarBlock, aheadOfLarge);
      if (list.length < tarBlock) throw damage('a header is cut');
      more = list[sparseGoesOnAgain] === 1;
    }
    const stored = kind === 'file' || kind === 'sparse' ? size : isWithoutContent(header) ? 0 : header.size;
    if (begin + stored > window.size) throw damage('its content is cut', { name: member, begin });
    if (kind) {
      const head =
        stored === 0
          ? new Uint8Array(0)
          : await window.read(begin, Math.min(stored, headLength), aheadOfLarge);
      yield { kind, name: member, offset: begin, size: stored, head: head.slice() };
      last = member;
    }
    at = afterContent(begin, stored);
    ahead = stored < smallMember ? aheadOfSmall : aheadOfLarge;
  }
  if (at === 0) throw new ArchiveError(`${shown} is empty.`);
  at = window.size;
  throw damage('its end mark is missing, so there may have been more');
}

/** Whether the header only describes the one that follows: pax records, GNU long name and long link target. */
function isAboutNext({ type }: TarHeader): boolean {
  return type === 'x' || type === 'g' || type === 'L' || type === 'K';
}

/** Null for what holds nothing. */
function kindOf({ type }: TarHeader, name: string): TarEntry['kind'] | null {
  if (type === '1' || type === '2') return 'link';
  if (type === 'S') return 'sparse';
  return (type === '0' || type === '7') && !name.endsWith('/') ? 'file' : null;
}

/** Links, devices, folders and pipes: whatever size they state. */
function isWithoutContent({ type }: TarHeader): boolean {
  return type >= '1' && type <= '6';
}

function afterContent(begin: number, size: number): number {
  return begin + Math.ceil(size / tarBlock) * tarBlock;
}
