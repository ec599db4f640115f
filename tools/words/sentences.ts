import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { languages, ownLanguage, type LanguageCode } from '../../src/core/classes/search-words.ts';

/** A sentence of a module of words, with examples in its places. */
export interface Sentence {
  /** Where it stands in its module: `slots.missed`. */
  readonly key: string;
  /** Whether a number stands in it. */
  readonly hasFigure: boolean;
  /** What the sentence is in a module of the same shape, once for each choice it has; words of others stand in ‹ ›. */
  readonly say: (words: unknown, figure: number) => readonly string[];
}

/** Words of one screen or several that are seen together. */
export interface WordsModule {
  /** Its folder: `src/label/words/answer`. */
  readonly folder: string;
  readonly sentences: readonly Sentence[];
  readonly words: ReadonlyMap<LanguageCode, unknown>;
}

/** Makes an argument; none of the choices of a sentence is left out by the others. */
type Example = (figure: number) => unknown;

const root = join(import.meta.dirname, '../..');

/**
 * All words that Hit5 shows, in all languages: what stands in `src/FEATURE/words/PART/CODE.ts`. What a sentence needs is read from the
 * types of the English one.
 *
 * @throws Error where a sentence needs what no example is known for.
 */
export async function readWords(): Promise<readonly WordsModule[]> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\/words\/[\w-]+\/en\.ts$/.test(path))
    .sort();
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram(
    files.map((file) => join(root, file)),
    { ...options, noEmit: true, composite: false },
  );
  return Promise.all(
    files.map(async (file) => ({
      folder: dirname(file),
      sentences: sentencesOf(program, file),
      words: new Map(
        await Promise.all(
          languages.map(async ({ code }) => [code, await load(dirname(file), code)] as const),
        ),
      ),
    })),
  );
}

async function load(folder: string, code: LanguageCode): Promise<unknown> {
  const address = pathToFileURL(join(root, folder, `${code}.ts`)).href;
  return ((await import(/* @vite-ignore */ address)) as Record<string, unknown>)[code];
}

function sentencesOf(program: ts.Program, file: string): readonly Sentence[] {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(root, file));
  const exported = source && checker.getSymbolAtLocation(source);
  const en = exported && checker.getExportsOfModule(exported).find(({ name }) => name === ownLanguage);
  if (!source || !en) throw new Error(`${file} exports no “${ownLanguage}”.`);
  const below = (type: ts.Type, path: readonly string[]): readonly Sentence[] => {
    const key = path.join('.');
    const [call] = type.getCallSignatures();
    if (call) {
      const kinds = call.parameters.map((one) =>
        examplesOf(checker.getTypeOfSymbolAtLocation(one, source), one.name, `${file}, ${key}`),
      );
      return [
        {
          key,
          hasFigure: kinds.some((examples) => examples.some((one) => holdsNumber(one(5)))),
          say: (words, figure) =>
            choices(kinds).map((examples) => {
              const sentence = at(words, path) as (...given: unknown[]) => unknown;
              return shown(sentence(...examples.map((one) => one(figure))));
            }),
        },
      ];
    }
    if (!isFields(type)) return [{ key, hasFigure: false, say: (words) => [shown(at(words, path))] }];
    return type
      .getProperties()
      .flatMap((one) => below(checker.getTypeOfSymbolAtLocation(one, source), [...path, one.name]));
  };

  function examplesOf(given: ts.Type, name: string, place: string): readonly Example[] {
    // What a sentence returns of its marker is marked text.
    if (given.flags & ts.TypeFlags.TypeParameter) return [() => `‹${name}›`];
    const type = given.getNonNullableType();
    if (type.flags & ts.TypeFlags.BooleanLike) return [() => true, () => false];
    if (type.isUnion()) return type.types.flatMap((one) => examplesOf(one, name, place));
    if (type.isStringLiteral() || type.isNumberLiteral()) return [() => type.value];
    if (type.flags & ts.TypeFlags.NumberLike) return [(figure) => figure];
    if (type.flags & ts.TypeFlags.StringLike) return [() => `‹${name}›`];
    if (type.getCallSignatures().length > 0) return [() => (text: string) => `[${text}]`];
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    if (element && !isFields(type)) {
      const [first = () => undefined] = examplesOf(element, name, place);
      return [(figure) => [first(figure), first(figure)]];
    }
    if (isFields(type)) {
      const fields = type.getProperties().map((one) => {
        const kinds = examplesOf(checker.getTypeOfSymbolAtLocation(one, source as ts.Node), one.name, place);
        return kinds.map((example) => [one.name, example] as const);
      });
      return choices(fields).map(
        (row) => (figure) => Object.fromEntries(row.map(([key, example]) => [key, example(figure)])),
      );
    }
    throw new Error(`${place}: no example is known for ${name}, ${checker.typeToString(type)}.`);
  }

  function isFields(type: ts.Type): boolean {
    const isObject = (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
    return isObject && !checker.isArrayType(type) && !checker.isTupleType(type);
  }

  return below(checker.getTypeOfSymbolAtLocation(en, source), []);
}

/** Each choice of a sentence with the first of the others: enough to see all of its words. */
function choices<T>(kinds: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const first = kinds.flatMap((kind) => kind.slice(0, 1));
  const others = kinds.flatMap((kind, index) => kind.slice(1).map((one) => first.with(index, one)));
  return [first, ...others];
}

function holdsNumber(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsNumber);
  return value === 5;
}

function at(words: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((within, key) => (within as Record<string, unknown>)[key], words);
}

function shown(said: unknown): string {
  return Array.isArray(said) ? said.map(shown).join('') : String(said);
}
