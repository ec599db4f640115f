import { version } from '../version.ts';
import { isPublicAddress } from './public-address.ts';

/** Hit5 as a reference, for BibTeX; CITATION.cff says the same. */
export const citation = {
  authors: 'Hit5 contributors',
  title: 'Hit5: a person and a ConvNet answer the same images',
  year: 2026,
  licence: 'MIT',
} as const;

/**
 * The entry for a list of references.
 *
 * @param page the address of the Hit5 that was used; it stands in the entry where it is public.
 */
export function bibtex(page: string): string {
  const { authors, title, year, licence } = citation;
  const [address = ''] = page.split('#');
  const lines = [
    `author = {{${authors}}}`,
    `title = {{${title}}}`,
    `year = {${String(year)}}`,
    `version = {${version}}`,
    `license = {${licence}}`,
    ...(isPublicAddress(address) ? [`url = {${address}}`] : []),
  ];
  return `@software{hit5,\n${lines.map((line) => `  ${line},\n`).join('')}}\n`;
}

/** Under which licence the saved data may be passed on, a sentence or two each. */
export const dataLicence: readonly string[] = [
  'The answers belong to the people who gave them. Hit5 claims no right in them, and sends them nowhere.',
  'To publish them, ask these people first: a made-up name may still tell who somebody is. Then say under which licence you publish, for example CC0 or CC BY 4.0.',
  'Names of classes are WordNet’s, whose licence lets you pass them on together with its notice.',
  'Each photo keeps its own author and licence. Where a photo is passed on, its credit goes with it. Photos whose licence forbids changes are left out of reports.',
];

/** What a comparison of this kind cannot show, a sentence or two each. */
export const notShown: readonly string[] = [
  'These people chose to take part, or were asked to. They do not stand for all people.',
  'The photos were chosen, not drawn at random. With other photos, the rates would be others, on both sides.',
  'People learn as they answer: a later image is not the same task as an early one. The network does not learn.',
  'A person must find the name of a class. A miss can mean that they did not know the word, or did not find it in the list, though they saw well what it is.',
  'A network is one file of weights. Other networks, or the same one trained once more, miss other images.',
  'A difference that is not shown is not shown to be nothing: there may be too few images or people to see it.',
];
