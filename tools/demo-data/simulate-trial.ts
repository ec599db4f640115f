import type { Catalogue, ImageClass } from '../../src/core/classes/catalogue.ts';
import { relatives } from '../../src/label/logic/search/relatives.ts';
import type { Wnid } from '../../src/core/classes/class-ids.ts';
import { closeAncestor } from '../../src/results/logic/traits/close-ancestor.ts';
import type { ErrorCategoryId } from '../../src/figures/errors/error-category.ts';
import type { ChallengeImage } from '../../src/core/trials/challenge.ts';
import { guessSlots, type Trial } from '../../src/core/trials/session.ts';
import type { TrialRecord } from '../../src/core/trials/trial-record.ts';
import type { Chance } from './chance.ts';
import type { SimulatedSession } from './people.ts';

/** What a simulated person does with one image. */
export interface SimulatedAnswer {
  readonly answer: Pick<Trial, 'guesses' | 'time' | 'timedOut' | 'record'>;
  /** Why it is wrong; null when it is right. */
  readonly reason: ErrorCategoryId | null;
}

/** An image as a simulated person meets it. */
export interface SeenImage {
  readonly image: ChallengeImage;
  /** How many images of this session came before. */
  readonly done: number;
  /** Whether it is hard for everybody. */
  readonly hard: boolean;
}

/** How many lines of the class list are on screen at a time. */
const linesOnScreen = 9;

/**
 * Draws an answer: first whether and why it is wrong, then the guesses, the time, and what was looked at on the way.
 */
export function simulateAnswer(
  { image, done, hard: commonlyHard }: SeenImage,
  { person, practised, limit }: SimulatedSession,
  catalogue: Catalogue,
  chance: Chance,
): SimulatedAnswer {
  if (!image.wnid) throw new Error('The demo needs images with a truth.');
  const truth = catalogue.byWnid(image.wnid);
  const kin = relatives(catalogue, truth.wnid, null).siblings;
  const fine =
    kin.some((other) => closeAncestor(catalogue, truth.wnid, other.wnid) !== null) && kin.length > 2;
  const unaware = person.unaware / 2 ** ((practised + done) / person.learning);
  const reason = chance.happens(unaware)
    ? 'class-unawareness'
    : fine && chance.happens(person.mixUp)
      ? 'fine-grained'
      : chance.happens(commonlyHard ? person.stumble : person.slip)
        ? chance.oneOf(['multiple-objects', 'unusual-viewpoint', 'none-of-these'] as const)
        : null;
  const hard = commonlyHard || reason !== null || chance.happens(fine ? 0.7 : 0.25);
  const wished = Math.max(2, chance.about(hard ? person.slow : person.quick));
  const timedOut = limit !== null && wished > limit;
  const response = rounded(timedOut ? limit : wished);
  const guesses = guessesFor({ truth, kin, reason, hard, catalogue, chance });
  const paused = rounded(chance.happens(0.06) ? chance.between(4, 90) : chance.between(0, 0.3));
  const record = recordOf({ guesses, truth, reason, hard, response, catalogue, chance });
  return { answer: { guesses, time: { response, paused }, timedOut, record }, reason };
}

interface Draw {
  readonly truth: ImageClass;
  readonly reason: ErrorCategoryId | null;
  readonly hard: boolean;
  readonly catalogue: Catalogue;
  readonly chance: Chance;
}

/** Up to five classes: what is mixed up stands in the same family, what is not known is replaced by what is near. */
function guessesFor(draw: Draw & { readonly kin: readonly ImageClass[] }): readonly Wnid[] {
  const { truth, kin, reason, hard, catalogue, chance } = draw;
  const near = catalogue.classes.filter(
    ({ position, wnid }) => Math.abs(position - truth.position) <= 14 && wnid !== truth.wnid,
  );
  const far = catalogue.classes.filter(({ branch }) => branch !== truth.branch);
  const pool = reason === 'fine-grained' ? kin : reason === 'multiple-objects' ? far : near;
  const count = hard ? Math.floor(chance.between(2, 6)) : Math.floor(chance.between(1, 3));
  const others = chance.some(pool.length > 0 ? pool : near, count).map(({ wnid }) => wnid);
  if (reason !== null) return others;
  const slot = hard && chance.happens(0.3) ? Math.floor(chance.between(0, others.length)) : 0;
  return others.toSpliced(slot, 0, truth.wnid).slice(0, guessSlots);
}

/** Searches that lead to the guesses, the lines around them on screen, and what was opened when in doubt. */
function recordOf(
  draw: Draw & { readonly guesses: readonly Wnid[]; readonly response: number },
): TrialRecord {
  const { guesses, truth, reason, hard, response, catalogue, chance } = draw;
  const at = (share: number) => rounded(response * share);
  const first = catalogue.byWnid(guesses[0] ?? truth.wnid);
  const from = first.position - Math.floor(linesOnScreen / 2);
  const lines = catalogue.classes.slice(Math.max(0, from), Math.max(0, from) + linesOnScreen);
  const looked = [...new Set([...lines.map(({ wnid }) => wnid), ...guesses])];
  const shown = reason === 'fine-grained' ? [...new Set([...looked, truth.wnid])] : looked;
  const seen = reason === 'class-unawareness' ? shown.filter((wnid) => wnid !== truth.wnid) : shown;
  const steps = guesses.map((_, slot) => guesses.slice(0, slot + 1));
  return {
    seen: seen.map((wnid) => ({ wnid, seconds: rounded(chance.between(0.2, response / 3)) })),
    searches: [{ text: (first.synonyms[0] ?? first.label).toLowerCase(), at: at(0.3) }],
    opened: hard ? guesses.slice(0, 1).map((wnid) => ({ wnid, at: at(0.45) })) : [],
    changes: steps.map((made, step) => ({ guesses: made, at: at(0.5 + (0.45 * step) / steps.length) })),
  };
}

/** Hundredths of a second are what a person's time is good for. */
function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
