/**
 * Brings the docs' tables of fields up to date with the valibot schemas, and that of a link's words with the table of
 * options: `npx tsx tools/docs/field-tables.ts`.
 * Which fields there are, their form, and how a file says that there is nothing comes from the schema. What a field is, and
 * what it means that there is nothing, is written by hand in the table, and stays.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import * as v from 'valibot';
import { requestRows } from '../../src/core/trials/session-request.ts';
import { sessionOptions } from '../../src/core/trials/session-options.ts';
import { reviewSchema } from '../../src/figures/errors/review.ts';
import { challengeEntries } from '../../src/files/challenge-format.ts';
import { headSchema } from '../../src/files/formats/session-content.ts';
import { packSchema } from '../../src/files/pack-format.ts';
import { draftSchema, sessionSchema } from '../../src/files/session-format.ts';
import { en } from '../../src/label/words/session-form/en.ts';

/** A table in the docs, by the name in the comment above it: `<!-- fields: session -->`. */
interface FieldTable {
  readonly page: string;
  readonly entries: v.ObjectEntries;
  /** Fields whose parts stand in the field's own line. */
  readonly whole: readonly string[];
  /** Shorter names of fields, for their parts: `record` for `trials.record`. */
  readonly short?: Readonly<Record<string, string>>;
}

const fieldTables: Readonly<Record<string, FieldTable>> = {
  session: {
    page: 'docs/formats/session.md',
    entries: {
      format: headSchema.entries.format,
      version: headSchema.entries.version,
      ...sessionSchema.entries,
      draft: v.optional(v.nullable(draftSchema)),
      reviews: v.optional(v.array(v.omit(reviewSchema, ['sessionId']))),
    },
    whole: [
      'room',
      'skipped',
      'draft',
      'record.seen',
      'record.opened',
      'record.changes',
      'record.photo',
      'surroundings.box',
      'prediction.guesses',
    ],
    short: {
      'trials.record': 'record',
      'record.surroundings': 'surroundings',
      'trials.prediction': 'prediction',
    },
  },
  pack: { page: 'docs/formats/pack.md', entries: packSchema.entries, whole: ['examples'] },
  challenge: { page: 'docs/formats/pack.md', entries: challengeEntries, whole: ['images.credit'] },
};

interface Field {
  /** With the names of the fields in which it lies: `trials.time.response`. */
  readonly name: string;
  /** What stands there: "seconds from 0 to 100000000". */
  readonly form: string;
  /** How a file says that there is nothing: "null", "left out", "empty"; "–": there always is something. */
  readonly missing: string;
}

interface Part {
  readonly type: string;
  readonly entries?: v.ObjectEntries;
  readonly item?: Part;
  readonly value?: Part;
  readonly wrapped?: Part;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly Part[];
  readonly requirement?: unknown;
  readonly message?: unknown;
}

/** The fields of an object, in the order of the schema, and those of the objects in it. */
function fieldsOf({ entries, whole, short = {} }: FieldTable, within = ''): Field[] {
  return Object.entries(entries).flatMap(([key, schema]) => {
    const long = `${within}${key}`;
    const field = bare(schema);
    const missing = missingWords(schema);
    const parts = (field.item ? bare(field.item) : field).entries;
    const name = short[long] ?? long;
    const own = { name: long, form: formWords(field, !parts || whole.includes(name)), missing };
    if (!parts || whole.includes(name)) return [own];
    // The parts of what is always there say all.
    const lines = missing === '–' && !field.item ? [] : [own];
    return [...lines, ...fieldsOf({ page: '', entries: parts, whole, short }, `${name}.`)];
  });
}

function bare(schema: Part): Part {
  return schema.wrapped ? bare(schema.wrapped) : schema;
}

function missingWords(schema: Part): string {
  const wrappers: string[] = [];
  let part = schema;
  for (; part.wrapped; part = part.wrapped) wrappers.push(part.type);
  const isOptional = wrappers.some((type) => type.endsWith('optional') || type === 'nullish');
  const isNullable = wrappers.some((type) => type === 'nullable' || type === 'nullish');
  const words = [...(isOptional ? ['left out'] : []), ...(isNullable ? ['null'] : [])];
  if (words.length === 0 && part.item && !actions(part).some(({ type }) => type === 'min_length'))
    return 'empty';
  return words.join(' or ') || '–';
}

/** @param withParts whether the parts of an object are named here. */
function formWords(schema: Part, withParts: boolean): string {
  const told = actions(schema).flatMap((action) => actionWords(action, schema));
  if (schema.entries)
    return withParts
      ? Object.keys(schema.entries)
          .map((key) => `\`${key}\``)
          .join(', ')
      : 'an object';
  if (schema.item) return ['list', ...told].join(', ') + itemWords(bare(schema.item), withParts);
  if (schema.value) return `by name: ${formWords(bare(schema.value), withParts)}`;
  if (schema.literal !== undefined) return code(schema.literal);
  if (schema.options) return schema.options.map(code).join(', ');
  if (typeof schema.message === 'string') return schema.message;
  const [last] = told.filter((words) => words.includes(' ')).slice(-1);
  const plain = { string: 'text', boolean: 'true or false', number: 'number' }[schema.type] ?? schema.type;
  return last !== undefined && !last.startsWith('at ') ? last : [plain, ...told].join(', ');
}

function itemWords(item: Part, withParts: boolean): string {
  return item.entries && !withParts ? '' : `: ${formWords(item, withParts)}`;
}

function actions({ pipe: [first, ...others] = [] }: Part): readonly Part[] {
  return first ? [...actions(first), ...others] : [];
}

function actionWords({ type, message, requirement }: Part, { item }: Part): readonly string[] {
  if (typeof message === 'string') return [message];
  const things = item ? '' : ' characters';
  switch (type) {
    case 'min_length':
      return [requirement === 1 ? 'not empty' : `at least ${String(requirement)}${things}`];
    case 'max_length':
      return [`at most ${String(requirement)}${things}`];
    case 'iso_timestamp':
      return ['a point in time, ISO 8601'];
    case 'min_value':
      return [`at least ${String(requirement)}`];
    case 'max_value':
      return [`at most ${String(requirement)}`];
    default:
      return [];
  }
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const heads = ['field', 'what it is', 'form', 'missing'];

const tables = [
  ...Object.entries(fieldTables).map(([id, table]) => ({
    ...{ mark: `fields: ${id}`, page: table.page },
    write: (rows: string) => fieldLines(table, rows),
  })),
  { mark: 'words of a link', page: 'docs/classroom.md', write: wordLines },
];

export const pages: readonly string[] = [...new Set(tables.map(({ page }) => page))];

/**
 * A page as it should be; a field that the page does not tell of yet has "?" in place of what it is.
 *
 * @throws Error naming fields that the page tells of, and the schema does not know.
 */
export async function withFields(page: string): Promise<string> {
  let text = readFileSync(`${root}${page}`, 'utf8');
  for (const { mark, write } of tables.filter((table) => table.page === page)) {
    const place = new RegExp(`(<!-- ${mark} -->\\n\\n)((?:\\|.*\\n)*)`);
    if (!place.test(text)) throw new Error(`${page} has no place for a table: “<!-- ${mark} -->”.`);
    text = text.replace(place, (_all, head: string, rows: string) => `${head}${write(rows)}`);
  }
  return format(text, { ...(await resolveConfig(`${root}${page}`)), parser: 'markdown' });
}

function tableText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function wordLines(): string {
  const labels: Readonly<Record<string, { readonly label: string }>> = en.options;
  return tableText(
    ['word', 'what it says', 'without it'],
    [...requestRows, ...sessionOptions].map(({ word, key, field, needs, without }) => [
      code(`${word}=`),
      `${field || key === 'mode' ? `${labels[key]?.label ?? key}: ` : ''}${needs}`,
      without.replace(/^(for|where) /, '') || '–',
    ]),
  );
}

function fieldLines(table: FieldTable, rows: string): string {
  const told = new Map(
    rows
      .split('\n')
      .slice(2, -1)
      .map((row) =>
        row
          .slice(1, -1)
          .split(/(?<!\\)\|/)
          .map((cell) => cell.trim()),
      )
      .map(([name = '', words = '', , missing = '']) => [name.replaceAll('`', ''), { words, missing }]),
  );
  const lines = fieldsOf(table).map(({ name, form, missing }) => {
    const { words = '?', missing: before = '' } = told.get(name) ?? {};
    told.delete(name);
    const means = /: .*$/.exec(before)?.[0] ?? '';
    return [code(name), words, form.replaceAll('|', '\\|'), missing === '–' ? missing : `${missing}${means}`];
  });
  if (told.size > 0)
    throw new Error(`${table.page} tells of fields that there are not: ${[...told.keys()].join(', ')}.`);
  return tableText(heads, lines);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const page of pages) writeFileSync(`${root}${page}`, await withFields(page));
