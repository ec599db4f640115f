import type { Catalogue } from '../core/classes/catalogue.ts';
import { isWnid, type Wnid } from '../core/classes/class-ids.ts';
import {
  ownLanguage,
  type ClassGroup,
  type EverydayNames,
  type GroupTile,
  type LanguageCode,
  type LanguageWords,
  type MissingThing,
} from '../core/classes/search-words.ts';
import { FormatError } from '../core/schemas/check-format.ts';

/** A file of `assets/names`: its name for a person, and its text. */
export interface NamesFile {
  readonly name: string;
  readonly text: string;
}

/** The files that are loaded with the classes. */
interface EverydayNameFiles {
  /** `en.tsv` */
  readonly english: NamesFile;
  /** `groups.tsv` */
  readonly groups: NamesFile;
  /** `tiles.tsv` */
  readonly tiles: NamesFile;
  /** `missing.tsv` */
  readonly missing: NamesFile;
  /** `common.tsv` */
  readonly common: NamesFile;
  /** `shown.tsv` */
  readonly shown: NamesFile;
  /** `glosses.tsv` */
  readonly glosses: NamesFile;
}

/** A row and where it stands, for an error. */
interface Row {
  readonly cells: readonly string[];
  readonly place: string;
}

/**
 * Reads the files of everyday names, which speak of each other.
 *
 * @throws FormatError naming file, line and what was expected there.
 */
export function parseEverydayNames(files: EverydayNameFiles, catalogue: Catalogue): EverydayNames {
  const groups: ClassGroup[] = rowsOf(files.groups, ['id', 'members']).map((row) => ({
    id: idOf(row, 'group:'),
    members: wnidsOf(row, catalogue),
  }));
  const tiles: GroupTile[] = rowsOf(files.tiles, ['id', 'members']).map((row) => ({
    id: idOf(row, 'tile:'),
    members: tileMembersOf(row, catalogue),
  }));
  const missing: MissingThing[] = rowsOf(files.missing, ['id', 'near']).map((row) => ({
    id: idOf(row, 'missing:'),
    near: wnidsOf(row, catalogue),
  }));
  const common = rowsOf(files.common, ['id', 'english']).map((row) => classOf(row, catalogue));
  const shown = rowsOf(files.shown, ['id', 'english', 'name']).map(
    (row) => [classOf(row, catalogue), row.cells[2] ?? ''] as const,
  );
  const named = catalogue.named({
    shown: new Map(shown),
    glosses: parseGlosses(files.glosses, catalogue),
    english: { language: ownLanguage, words: new Map() },
    groups,
    tiles,
    missing,
    common: new Set(common),
  });
  return { ...named.names, english: parseWords(files.english, ownLanguage, named) };
}

/**
 * Reads what classes are, in one language: `assets/names/glosses.tsv`, `glosses.de.tsv`.
 *
 * @throws FormatError naming file, line and what was expected there.
 */
export function parseGlosses(file: NamesFile, catalogue: Catalogue): EverydayNames['glosses'] {
  const rows = rowsOf(file, ['id', 'english', 'gloss'], 'filed');
  return new Map(
    rows.map((row) => {
      const [, , gloss = '', filed = null] = row.cells;
      return [classOf(row, catalogue), { gloss, filed }];
    }),
  );
}

/**
 * Reads the search words of a language, `assets/names/de.tsv`.
 *
 * @param catalogue with the groups and the missing things that the words may be of.
 * @throws FormatError naming file, line and what was expected there.
 */
export function parseWords(file: NamesFile, language: LanguageCode, catalogue: Catalogue): LanguageWords {
  const words = new Map<string, readonly string[]>();
  const { groups, tiles, missing } = catalogue.names;
  const extra = [...groups, ...tiles, ...missing];
  const known = new Set([...catalogue.nodes.map(({ wnid }) => wnid as string), ...extra.map(({ id }) => id)]);
  for (const row of rowsOf(file, ['id', 'english', 'words'])) {
    const [id = '', , text = ''] = row.cells;
    if (!known.has(id) && !catalogue.has(id))
      throw unexpected(
        row,
        'the wnid of a class or a node, or an id of groups.tsv, tiles.tsv or missing.tsv',
        id,
      );
    if (words.has(id)) throw unexpected(row, 'one row for each id', `a second one for ${id}`);
    const parts = text.split(';').map((part) => part.trim());
    if (parts.some((part) => part === '')) throw unexpected(row, 'words divided by “; ”', text);
    words.set(id, parts);
  }
  return { language, words };
}

/**
 * The rows after the header; lines that are empty or begin with # are none.
 *
 * @param optional the last column, where a row may leave its cell out.
 */
function rowsOf(
  { name, text }: NamesFile,
  needed: readonly string[],
  ...optional: readonly string[]
): readonly Row[] {
  const header = [...needed, ...optional];
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line, place: `${name}, line ${index + 1}` }))
    .filter(({ line }) => line.trim() !== '' && !line.startsWith('#'))
    .map(({ line, place }) => ({ cells: line.split('\t').map((cell) => cell.trim()), place }));
  const [first, ...rest] = rows;
  if (first?.cells.join('\t') !== header.join('\t')) {
    const found = first?.cells.join(', ') ?? 'nothing';
    throw unexpected(
      first ?? { cells: [], place: name },
      `the header ${header.join(', ')}, divided by tabs`,
      found,
    );
  }
  for (const row of rest) {
    const { cells } = row;
    if (cells.length < needed.length || cells.length > header.length || cells.includes('')) {
      const numbers = [needed.length, ...optional.map(() => header.length)].join(' or ');
      throw unexpected(row, `${numbers} cells divided by tabs, none of them empty`, cells.join(', '));
    }
  }
  return rest;
}

function classOf(row: Row, catalogue: Catalogue): Wnid {
  const [wnid = ''] = row.cells;
  if (!catalogue.has(wnid)) throw unexpected(row, 'the wnid of one of the 1000 classes', wnid);
  return wnid;
}

function idOf(row: Row, start: string): string {
  const [id = ''] = row.cells;
  if (!id.startsWith(start) || id === start) throw unexpected(row, `an id that begins with ${start}`, id);
  return id;
}

/** The members of a tile: a branch stands for all of its classes. */
function tileMembersOf(row: Row, catalogue: Catalogue): readonly Wnid[] {
  return (row.cells[1] ?? '').split(/\s+/).flatMap((member) => {
    const branch = /^branch:(.+)$/.exec(member)?.[1];
    const own = catalogue.classes.filter((one) => one.branch === branch).map(({ wnid }) => wnid);
    if (own.length > 0) return own;
    if (isWnid(member) && catalogue.members(member).length > 0) return [member];
    throw unexpected(row, 'wnids of classes or nodes, or branch:ID, divided by spaces', member);
  });
}

function wnidsOf(row: Row, catalogue: Catalogue): readonly Wnid[] {
  return (row.cells[1] ?? '').split(/\s+/).map((wnid) => {
    if (!isWnid(wnid) || catalogue.members(wnid).length === 0)
      throw unexpected(row, 'wnids of classes or nodes, divided by spaces', wnid);
    return wnid;
  });
}

function unexpected(
  { place }: Row | { readonly place: string },
  expected: string,
  found: string,
): FormatError {
  return new FormatError(
    `${place}: expected ${expected}, found ${found === '' ? 'nothing' : found}. Correct this line.`,
  );
}
