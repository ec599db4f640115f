import type { ReportedObserver } from '../observers/observers-report.ts';
import type { Session } from '../../core/trials/session.ts';
import { version } from '../../core/version.ts';
import { isPublicAddress } from './public-address.ts';
import facts from './citation.json' with { type: 'json' };

/** Hit5 as a reference: what nobody has said yet is null, or a group. */
interface Citation {
  readonly title: string;
  /** A person as `Family, Given`; a group has no comma. */
  readonly authors: readonly string[];
  readonly year: number;
  readonly licence: string;
  /** The address of a Hit5 that everybody can open. */
  readonly homepage: string | null;
  /** The address of the source. */
  readonly repository: string | null;
  /** Without `https://doi.org/`. */
  readonly doi: string | null;
}

/** What BibTeX and CITATION.cff say alike. */
export const citation: Citation = facts;

/**
 * The entry for a list of references.
 *
 * @param page the address of the Hit5 that was used, empty where there is none; it stands in the entry where it is public, else an
 *   address that everybody can open, where one is known.
 */
export function bibtex(page: string, of: Citation = citation): string {
  const [used = ''] = page.split('#');
  const url = isPublicAddress(used) ? used : (of.homepage ?? of.repository);
  const lines = [
    `author = {${of.authors.map((name) => (name.includes(',') ? name : `{${name}}`)).join(' and ')}}`,
    `title = {{${of.title}}}`,
    `year = {${of.year}}`,
    `version = {${version}}`,
    `license = {${of.licence}}`,
    ...(of.doi ? [`doi = {${of.doi}}`] : []),
    ...(url ? [`url = {${url}}`] : []),
    ...(of.repository && of.repository !== url ? [`repository = {${of.repository}}`] : []),
  ];
  return `@software{hit5,\n${lines.map((line) => `  ${line},\n`).join('')}}\n`;
}

/** The same as a line of text, in the style of the American Psychological Association. */
export function apa({ authors, year, title, doi, homepage, repository }: Citation = citation): string {
  const names = authors.map(shortName);
  const last = names.pop() ?? '';
  const people = names.length > 0 ? `${names.join(', ')}, & ${last}` : last;
  const url = doi ? `https://doi.org/${doi}` : (homepage ?? repository);
  const end = `(${year}). ${title} (Version ${version}) [Computer software].`;
  return [people.replace(/\.?$/, '.'), end, ...(url ? [url] : [])].join(' ');
}

/** `Lovelace, Ada King` as `Lovelace, A. K.`; a group as it is. */
function shortName(name: string): string {
  const [family = '', given] = name.split(', ');
  return given === undefined ? name : `${family}, ${given.replace(/(\p{L})[\p{L}\p{M}’'.]*/gu, '$1.')}`;
}

/** Under which licence the saved data may be passed on, a sentence or two each. */
export const dataLicence: readonly string[] = [
  'The answers belong to the people who gave them. Hit5 claims no right in them, and sends them nowhere.',
  'To publish them, ask these people first: a made-up name may still tell who somebody is. Then say under which licence you publish, for example CC0 or CC BY 4.0.',
  'Names of classes are WordNet’s, whose licence lets you pass them on together with its notice.',
  'Each photo keeps its own author and licence. Where a photo is passed on, its credit goes with it. Photos whose licence forbids changes are left out of reports.',
];

/** The people of whom a comparison tells, and how they answered. */
export interface NotShownOf {
  /** Whether people are among them. */
  readonly people: boolean;
  /** Whether people had to find names among the 1000 classes, and not in a short list. */
  readonly search: boolean;
}

/** What a comparison of this kind cannot show, a sentence or two each. */
export function notShown({ people, search }: NotShownOf): readonly string[] {
  return sentences.flatMap(([of, sentence]) =>
    of === 'all' || (people && (of === 'people' || search)) ? [sentence] : [],
  );
}

const sentences: readonly (readonly ['all' | 'people' | 'search', string])[] = [
  ['people', 'These people chose to take part, or were asked to. They do not stand for all people.'],
  [
    'all',
    'The photos were chosen, not drawn at random. With other photos, the rates would be others, on both sides.',
  ],
  [
    'people',
    'People learn as they answer: a later image is not the same task as an early one. The network does not learn.',
  ],
  [
    'search',
    'A person must find the name of a class. A miss can mean that they did not know the word, or did not find it in the list, though they saw well what it is.',
  ],
  [
    'all',
    'A network is one file of weights. Other networks, or the same one trained once more, miss other images.',
  ],
  [
    'all',
    'A difference that is not shown is not shown to be nothing: there may be too few images or people to see it.',
  ],
];

/** The same of a session: who chose from a short list of classes searched nothing. */
export function notShownOfSession({ trials, list }: Session): NotShownOf {
  const searched = trials.length === 0 || trials.some(({ offered }) => offered === null);
  return { people: true, search: searched && !list };
}

/** The same of observers: who answers in words of their own file, as in 16 categories, or from short lists searched nothing. */
export function notShownOf(observers: readonly Pick<ReportedObserver, 'kind' | 'searched'>[]): NotShownOf {
  const people = observers.filter(({ kind }) => kind !== 'network');
  return { people: people.length > 0, search: people.some(({ searched }) => searched) };
}
