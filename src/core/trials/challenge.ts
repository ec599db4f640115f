import { categoryOf, type CategoryList } from '../classes/category-list.ts';
import type { Wnid } from '../classes/class-ids.ts';

declare const brand: unique symbol;

/** An image's name within its challenge; says nothing of its class. */
export type ImageId = string & { readonly [brand]: 'ImageId' };

/** Names one challenge. */
export type ChallengeId = string & { readonly [brand]: 'ChallengeId' };

/** How an image was made, so that results can be split by it. */
export type ImageKind = 'photo' | 'cut-out' | 'drawing' | 'painting';

/** What a session can take in place of all images: photos, cut-outs among them; or drawings, paintings among them. */
export const kindGroups = ['photos', 'drawings'] as const;

export type KindGroup = (typeof kindGroups)[number];

/** Who made an image, under which licence, and what was changed. */
export interface Credit {
  readonly author: string;
  readonly licence: string;
  readonly licenceUrl: string | null;
  readonly source: string;
  readonly changes: string;
}

/** One image of a challenge with its truth. */
export interface ChallengeImage {
  readonly id: ImageId;
  /** The file's path, relative to the challenge's manifest. */
  readonly file: string;
  /** In pixels; null where the file is read only when it is shown. */
  readonly width: number | null;
  /** In pixels; null where the file is read only when it is shown. */
  readonly height: number | null;
  /** The truth; null for a photo of one's own whose class nobody gave. */
  readonly wnid: Wnid | null;
  /** All classes that are right, the truth first, where there are several. */
  readonly wnids?: readonly Wnid[];
  readonly kind: ImageKind;
  /** Where the thing is that it is about: shares of width and height from the top left; left out: in the middle. */
  readonly focus?: readonly [x: number, y: number];
  /** At which of its five guesses the network that ships names it, 0 for at none; left out where nobody asked it. */
  readonly networkTry?: number;
  /** How it is shown, in the words of the experiment; left out where nobody says it. */
  readonly condition?: string;
  /**
   * To check in a study that people look and answer; elsewhere it is an image like any other. To practise a timed view with:
   * no session asks it.
   */
  readonly use?: 'check' | 'practice';
  /** Null for a person's own image. */
  readonly credit: Credit | null;
  /** The path of the file that the pack was made of: shown nowhere, since it may say the class; left out where nobody kept it. */
  readonly madeOf?: string;
}

/** An ordered list of images with their truth. */
export interface Challenge {
  readonly id: ChallengeId;
  readonly title: string;
  readonly description: string;
  /** The short list that it is meant to be answered with; left out where there is none. */
  readonly list?: CategoryList;
  readonly images: readonly ChallengeImage[];
}

/** The images that come with Hit5, which no other challenge may take the id of. */
export const defaultChallenge = 'default' as ChallengeId;

/** What a challenge is called on screen: "challenge" is a mode there, so the one that comes with Hit5 says what it has. */
export function shownTitle({ id, title }: Pick<Challenge, 'id' | 'title'>): string {
  return id === defaultChallenge ? 'Photos and drawings of Hit5' : title;
}

export function isDrawn(kind: ImageKind): boolean {
  return kind === 'drawing' || kind === 'painting';
}

/** Which images of a challenge a session takes; without a word, all of them. */
interface ImageChoice {
  readonly kinds?: KindGroup | undefined;
  /** Only those that show one of its categories, and those of which nobody said what they show. */
  readonly list?: CategoryList | undefined;
  /** No others than these. */
  readonly only?: readonly ImageId[] | undefined;
}

/** How many images one practises with at most. */
export const mostPractice = 20;

/** The images that a challenge has to practise with: the first of those of which a choice takes some. */
export function practiceOf(
  { images }: Pick<Challenge, 'images'>,
  choice: ImageChoice,
): readonly ChallengeImage[] {
  return chosenOf(
    images.filter(({ use }) => use === 'practice'),
    choice,
  ).slice(0, mostPractice);
}

/** The images of a choice, in the order in which they come; none of those that are for practice. */
export function imagesOf<Image extends ListedImage>(
  images: readonly Image[],
  choice: ImageChoice,
): readonly Image[] {
  return chosenOf(
    images.filter(({ use }) => use !== 'practice'),
    choice,
  );
}

function chosenOf<Image extends ListedImage>(
  images: readonly Image[],
  { kinds, list, only }: ImageChoice,
): readonly Image[] {
  const named = only ? images.filter(({ id }) => id !== undefined && only.includes(id)) : images;
  const own = kinds ? named.filter(({ kind }) => isDrawn(kind) === (kinds === 'drawings')) : named;
  if (!list) return own;
  return own.filter(({ wnid = null, wnids = [] }) => {
    return wnid === null || [wnid, ...wnids].some((one) => categoryOf(list, one) !== null);
  });
}

/** What decides whether a session takes an image. */
export type ListedImage = Pick<ChallengeImage, 'kind'> &
  Partial<Pick<ChallengeImage, 'id' | 'wnid' | 'wnids' | 'networkTry' | 'use'>>;

/** How images were made, by their ids. */
export type ImageKinds = ReadonlyMap<string, ImageKind>;

export function kindsOf(images: readonly Pick<ChallengeImage, 'id' | 'kind'>[]): ImageKinds {
  return new Map(images.map(({ id, kind }) => [id, kind]));
}

/** An image's file is missing or holds no image that can be decoded: the image is passed over, and not counted. */
export class ImageUnreadableError extends Error {
  override readonly name = 'ImageUnreadableError';
}
