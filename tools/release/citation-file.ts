import { parse } from 'yaml';

/** A person or a group, as CITATION.cff has them. */
interface CffAuthor {
  readonly name?: string;
  readonly 'family-names'?: string;
  readonly 'given-names'?: string;
}

/** What is read of CITATION.cff; what it may say besides is in the Citation File Format 1.2.0. */
export interface Cff extends Readonly<Record<string, unknown>> {
  readonly authors?: readonly CffAuthor[];
}

/** @throws Error where it is no YAML. */
export function readCff(text: string): Cff {
  return parse(text) as Cff;
}

/** The authors as BibTeX has them: `Family, Given`, and groups by their name. */
export function namesOf({ authors = [] }: Cff): readonly string[] {
  return authors.map(
    ({ name, 'family-names': family = '', 'given-names': given = '' }) => name ?? `${family}, ${given}`,
  );
}

/** The same names as CITATION.cff has them. */
export function cffAuthors(names: readonly string[]): readonly CffAuthor[] {
  return names.map((name) => {
    const [family = '', given] = name.split(',').map((part) => part.trim());
    return given === undefined ? { name: family } : { 'family-names': family, 'given-names': given };
  });
}
