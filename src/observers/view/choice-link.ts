import type { Catalogue } from '../../core/classes/catalogue.ts';
import { sides } from '../../figures/errors/side.ts';
import { observersLink, type LinkWords } from '../../kit/route/pages.ts';
import { type LinkWord, oneOf } from '../../core/text/link-words.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { pairParts, poolings, type ImageChoice } from '../../figures/observers/chosen-images.ts';

/** The address of the images behind a number of the page. */
export function choiceLink(choice: ImageChoice): string {
  return `${observersLink}?${new URLSearchParams(choiceWords(choice)).toString()}`;
}

/** The address of two observers side by side. */
export function pairLink(first: string, second: string): string {
  return `${observersLink}?${new URLSearchParams({ first, second }).toString()}`;
}

/** What an address says of the images. */
export function choiceWords({ kind, ...words }: ImageChoice): LinkWords {
  return { images: kind, ...words };
}

/** The lists of images that a comparison comes with. */
export const groupIds = ['missedByAll', 'onlyPeople', 'onlyNetworks'] as const;

export type GroupId = (typeof groupIds)[number];

/** The list of images that an address names; null for none. */
export function groupAsked({ group }: LinkWords): GroupId | null {
  return groupIds.find((one) => one === group) ?? null;
}

/** The address of one image with all observers' answers; the words say among which images it stands. */
export function imageAddress(image: string, words: LinkWords = {}): string {
  return `${observersLink}?${new URLSearchParams({ ...words, image }).toString()}`;
}

/** What an address says, its observers named otherwise. */
export function namedWords(words: LinkWords, rename: (name: string) => string): LinkWords {
  return Object.fromEntries(
    Object.entries(words).map(([word, value]) => [word, naming.includes(word) ? rename(value) : value]),
  );
}

/** The words of an address that name an observer. */
const naming = ['observer', 'first', 'second', 'who'];

/** The address of the images among which one stands. */
export function amongLink({ image: _, ...words }: LinkWords): string {
  const choice = parseChoice(words);
  return choice ? choiceLink(choice) : observersLink;
}

/** The words that say each kind of choice. */
const choiceParts = {
  all: [],
  missed: ['observer'],
  pair: ['first', 'second', 'part'],
  pooled: ['by'],
  confused: ['side', 'truth', 'taken'],
} satisfies Record<ImageChoice['kind'], readonly string[]>;

const choiceKinds = Object.keys(choiceParts) as readonly ImageChoice['kind'][];

/**
 * What an address can say.
 *
 * @param names those of the observers; null where they are not known yet, so that each can be right.
 * @param first whom the address sets beside another.
 */
export function comparisonWords(
  names: readonly string[] | null,
  catalogue: Catalogue,
  first?: string,
): Readonly<Record<string, LinkWord>> {
  const [besideImages, besideImage] = [{ beside: () => ['images'] }, { beside: () => ['image'] }];
  const observer = {
    needs: 'the name of somebody who is compared here',
    parse: (text: string) => (names?.includes(text) === false ? null : text),
  };
  const isKnown = (id: string) => catalogue.has(id) || catalogue.branches.some((branch) => branch.id === id);
  const classOrBranch = { needs: 'the id of a class or branch', ...besideImages };
  return {
    images: { ...oneOf(choiceKinds), beside: (kind) => choiceParts[kind as ImageChoice['kind']] },
    observer: { ...observer, ...besideImages },
    first: { ...observer, beside: () => ['second'] },
    second: {
      needs: 'the name of another than the first who is compared here',
      parse: (text) => (text === first ? null : observer.parse(text)),
      beside: () => ['first'],
    },
    part: { ...oneOf(pairParts), ...besideImages },
    by: { ...oneOf(poolings), ...besideImages },
    side: { ...oneOf(sides), ...besideImages },
    truth: { ...classOrBranch, parse: (id) => (isKnown(id) ? id : null) },
    taken: { ...classOrBranch, parse: (id) => (id === '' || isKnown(id) ? id : null) },
    image: { needs: 'an image', parse: (text) => text || null },
    group: { ...oneOf(groupIds), ...besideImage },
    who: { ...observer, ...besideImage },
  };
}

/** The images that understood words of an address ask for; null for none. */
export function parseChoice(words: LinkWords): ImageChoice | null {
  const kind = choiceKinds.find((one) => one === words['images']);
  const parts: readonly string[] | undefined = kind && choiceParts[kind];
  if (!parts?.every((part) => words[part] !== undefined)) return null;
  return { kind, ...Object.fromEntries(parts.map((part) => [part, words[part]])) } as ImageChoice;
}

/** What the images have in common, as a title. */
export function choiceTitle(choice: ImageChoice, catalogue: Catalogue): string {
  if (choice.kind === 'all') return 'All images';
  if (choice.kind === 'missed') return `${visibleText(choice.observer)} missed`;
  if (choice.kind === 'pooled') {
    return {
      majority: 'The pooled people missed by majority',
      optimistic: 'All of the pooled people missed',
      all: 'All of the pooled people answered',
    }[choice.by];
  }
  if (choice.kind === 'confused') {
    const nameOf = (id: string) =>
      catalogue.branches.find((branch) => branch.id === id)?.label ?? visibleText(catalogue.title(id));
    const who = choice.side === 'person' ? 'People' : 'Networks';
    return choice.taken === ''
      ? `${who} had no guess for ${nameOf(choice.truth)}`
      : `${who} took ${nameOf(choice.truth)} for ${nameOf(choice.taken)}`;
  }
  const [first, second] = [visibleText(choice.first), visibleText(choice.second)];
  return {
    'both-right': `Both ${first} and ${second} got`,
    'only-first': `${first} got and ${second} missed`,
    'only-second': `${second} got and ${first} missed`,
    'both-wrong': `Both ${first} and ${second} missed`,
    differ: `Only one of ${first} and ${second} got`,
    all: `Both ${first} and ${second} answered`,
  }[choice.part];
}
