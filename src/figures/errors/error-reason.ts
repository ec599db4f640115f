import type { Side } from './side.ts';

/** Names a reason for an error, in files too. */
export type ErrorReasonId =
  | 'multiple-objects'
  | 'incorrect-annotation'
  | 'small-object'
  | 'image-filter'
  | 'abstract'
  | 'fine-grained'
  | 'class-unawareness'
  | 'insufficient-training-data'
  | 'extreme-close-up'
  | 'unusual-viewpoint'
  | 'text-needed'
  | 'heavy-occlusion'
  | 'collage'
  | 'none-of-these';

/** A reason for an error, as the experiment of 2014 told them apart. */
export interface ErrorReason {
  readonly id: ErrorReasonId;
  readonly label: string;
  readonly meaning: string;
  /** The key that puts it on an error and takes it off. */
  readonly key: string;
  /** How many of a side's errors of 2014 had this reason; null where no number was given. */
  readonly of2014: Readonly<Record<Side, number | null>>;
}

/** How many errors each side made in 2014, on 1500 images. */
export const errorsOf2014: Readonly<Record<Side, number>> = { network: 102, person: 76 };

const notCounted = { network: null, person: null };

/** Says that an error was looked at, and that no reason fits. */
export const noneOfThese = 'none-of-these' satisfies ErrorReasonId;

/**
 * The reasons, in the order shown; the counts are from Karpathy 2014 and Russakovsky et al. 2015, section 6.4. For
 * the reasons from the close-up on they say "few" only.
 */
export const errorReasons: readonly ErrorReason[] = [
  {
    id: 'multiple-objects',
    label: 'multiple objects',
    meaning: 'Several of the classes are in the picture, and nothing says which is meant.',
    key: '1',
    of2014: { network: 24, person: 12 },
  },
  {
    id: 'incorrect-annotation',
    label: 'incorrect annotation',
    meaning: 'The truth itself is wrong.',
    key: '2',
    of2014: { network: 5, person: 5 },
  },
  {
    id: 'small-object',
    label: 'small or thin object',
    meaning: 'Sunglasses on a person, a quill in a hand, an ant on a stem: people use the context.',
    key: '3',
    of2014: { network: 22, person: 0 },
  },
  {
    id: 'image-filter',
    label: 'image filter',
    meaning: 'A photo filter changed contrast or colours.',
    key: '4',
    of2014: { network: 13, person: null },
  },
  {
    id: 'abstract',
    label: 'drawing, toy or statue (abstract representation)',
    meaning: 'A drawing, a painting, a 3D rendering, a plush toy, a statue, a shadow.',
    key: '5',
    of2014: { network: 6, person: 0 },
  },
  {
    id: 'fine-grained',
    label: 'very similar classes (fine-grained)',
    meaning: 'The right kind of thing, the wrong one of its kind: breeds of dogs, birds, monkeys, snakes.',
    key: '6',
    of2014: { network: 7, person: 28 },
  },
  {
    id: 'class-unawareness',
    label: 'did not know the class exists (class unawareness)',
    meaning: 'The person did not know that this class exists; falls with practice.',
    key: '7',
    of2014: { network: null, person: 18 },
  },
  {
    id: 'insufficient-training-data',
    label: 'insufficient training data',
    meaning: 'The example images do not show how varied the class is: a brown Kelpie among black ones.',
    key: '8',
    of2014: { network: null, person: 4 },
  },
  {
    id: 'extreme-close-up',
    label: 'extreme close-up',
    meaning: 'Too near to see the whole thing.',
    key: '9',
    of2014: notCounted,
  },
  {
    id: 'unusual-viewpoint',
    label: 'unusual viewpoint',
    meaning: 'From an angle, or turned in a way, that is seldom seen.',
    key: 'v',
    of2014: notCounted,
  },
  {
    id: 'text-needed',
    label: 'text needed',
    meaning: 'Only a text in the picture tells what it is.',
    key: 't',
    of2014: notCounted,
  },
  {
    id: 'heavy-occlusion',
    label: 'heavy occlusion',
    meaning: 'Something else hides most of it.',
    key: 'o',
    of2014: notCounted,
  },
  {
    id: 'collage',
    label: 'collage',
    meaning: 'Several pictures in one.',
    key: 'c',
    of2014: notCounted,
  },
  {
    id: noneOfThese,
    label: 'none of these',
    meaning: 'Looked at, and no reason fits.',
    key: '0',
    of2014: notCounted,
  },
];

const byId = new Map(errorReasons.map((reason) => [reason.id, reason]));

/** @throws RangeError when there is no such reason. */
export function errorReason(id: ErrorReasonId): ErrorReason {
  const found = byId.get(id);
  if (!found) throw new RangeError(`There is no reason for errors named ${id}.`);
  return found;
}

/** Puts a reason on an error, or takes it off; "none of these" stands alone. */
export function toggleReason(
  categories: readonly ErrorReasonId[],
  id: ErrorReasonId,
): readonly ErrorReasonId[] {
  if (categories.includes(id)) return categories.filter((one) => one !== id);
  return addReasons(categories, [id]);
}

/** Puts reasons on an error, in the order of the list of all; "none of these" stands alone. */
export function addReasons(
  categories: readonly ErrorReasonId[],
  added: readonly ErrorReasonId[],
): readonly ErrorReasonId[] {
  if (added.includes(noneOfThese)) return [noneOfThese];
  const wanted = new Set([...categories.filter((one) => one !== noneOfThese), ...added]);
  return errorReasons.flatMap(({ id }) => (wanted.has(id) ? [id] : []));
}
