import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parseDocument } from 'yaml';
import type { Citation } from '../../src/figures/report/cite.ts';
import { isPublicAddress } from '../../src/figures/report/public-address.ts';
import { cffAuthors } from './citation-file.ts';

/** What only the people who release Hit5 can say. */
export type ReferenceFacts = Partial<Pick<Citation, 'authors' | 'homepage' | 'repository' | 'doi'>>;

/** A question of the release command, by the name of its option. */
export interface FactQuestion {
  readonly option: keyof ReferenceFacts;
  readonly question: string;
  /** Whether nobody has answered it yet. */
  isOpen(citation: Citation): boolean;
  /** @throws Error that says what the answer has to be. */
  read(answer: string): ReferenceFacts;
}

/** Where BibTeX in the app reads it. */
export const citationFile = 'src/figures/report/citation.json';

export const factQuestions: readonly FactQuestion[] = [
  {
    option: 'authors',
    question: 'Authors, as “Family, Given; Family, Given”',
    isOpen: ({ authors }) => authors.every((name) => !name.includes(',')),
    read: (answer) => ({ authors: answer.split(';').map(readAuthor) }),
  },
  {
    option: 'homepage',
    question: 'Address of a Hit5 that everybody can open, as https://…',
    isOpen: ({ homepage }) => homepage === null,
    read: (answer) => ({ homepage: readHomepage(answer) }),
  },
  {
    option: 'repository',
    question: 'Address of the source, as https://…',
    isOpen: ({ repository }) => repository === null,
    read: (answer) => ({ repository: readAddress(answer) }),
  },
  {
    option: 'doi',
    question: 'DOI, as 10.…/…',
    isOpen: ({ doi }) => doi === null,
    read: (answer) => ({ doi: readDoi(answer) }),
  },
];

function readAuthor(text: string): string {
  const parts = text.split(',').map((part) => part.trim());
  // Signs with a meaning in BibTeX or YAML are in no name.
  if (parts.length > 2 || parts.some((part) => !/^[\p{L}\p{M}\d .'’-]+$/u.test(part)))
    throw new Error(
      `“${text.trim()}” is no name. Write it as “Lovelace, Ada”, with a semicolon between two people.`,
    );
  return parts.join(', ');
}

function readHomepage(text: string): string {
  const address = text.trim();
  if (/^https:\/\/\S+$/.test(address) && isPublicAddress(address)) return new URL(address).href;
  throw new Error(`“${address}” is no address that everybody can open. It begins with https://.`);
}

function readAddress(text: string): string {
  const address = text.trim().replace(/(?:\.git)?\/?$/, '');
  if (!/^https:\/\/[^\s/]+\/\S+$/.test(address) || !URL.canParse(address))
    throw new Error(`“${text.trim()}” is no address of a repository. It begins with https://.`);
  return address;
}

function readDoi(text: string): string {
  const doi = text.trim().replace(/^(?:https:\/\/doi\.org\/|doi:)/i, '');
  if (!/^10\.\d{4,9}\/[\w.()/:;-]+$/.test(doi))
    throw new Error(`“${text.trim()}” is no DOI. One looks like 10.5281/zenodo.1234567.`);
  return doi;
}

export function readCitation(root: string): Citation {
  return JSON.parse(readFileSync(join(root, citationFile), 'utf8')) as Citation;
}

/** What `package.json` says of addresses, for npm to show. */
export interface PackagedAddresses {
  readonly homepage?: string;
  readonly repository?: { readonly type: string; readonly url: string };
}

/** The addresses of a reference as `package.json` has them; what is not known is left out. */
export function packagedAddresses({ homepage, repository }: Citation): PackagedAddresses {
  return {
    ...(homepage !== null && { homepage }),
    ...(repository !== null && { repository: { type: 'git', url: `git+${repository}.git` } }),
  };
}

/** Writes facts wherever they stand: BibTeX’s file, `CITATION.cff`, and the addresses in `package.json`. */
export async function writeFacts(root: string, facts: ReferenceFacts): Promise<void> {
  const citation = { ...readCitation(root), ...facts };
  await write(root, citationFile, JSON.stringify(citation));
  const cff = parseDocument(readFileSync(join(root, 'CITATION.cff'), 'utf8'));
  if (facts.authors) cff.set('authors', cff.createNode(cffAuthors(facts.authors)));
  if (facts.homepage) cff.set('url', facts.homepage);
  if (facts.repository) cff.set('repository-code', facts.repository);
  if (facts.doi) cff.set('doi', facts.doi);
  await write(root, 'CITATION.cff', cff.toString({ lineWidth: 0 }));
  if (!facts.homepage && !facts.repository) return;
  const packaged = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  await write(root, 'package.json', JSON.stringify({ ...packaged, ...packagedAddresses(citation) }));
}

/** In the form that `npm run check:format` wants. */
async function write(root: string, path: string, text: string): Promise<void> {
  const file = join(root, path);
  const parser = path.endsWith('.cff') ? 'yaml' : path === 'package.json' ? 'json-stringify' : 'json';
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser }));
}
