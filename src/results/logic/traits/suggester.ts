import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { nameSearchFound } from './name-search.ts';
import type { ImageKind } from '../../../core/trials/challenge.ts';
import { closeAncestor } from './close-ancestor.ts';
import type { ErrorCategoryId } from '../../../figures/errors/error-category.ts';
import type { ImageTraits } from './image-traits.ts';
import type { SessionError } from '../../../figures/errors/session-error.ts';

/** A reason that was computed and waits for a person to confirm it. */
export interface Suggestion {
  readonly category: ErrorCategoryId;
  /** What it was computed from, as a sentence. */
  readonly because: string;
}

/** What is known of the image beside the answers. */
export interface ImageFacts {
  /** Null when the challenge is not at hand. */
  readonly kind: ImageKind | null;
  /** Null while the pixels load. */
  readonly traits: ImageTraits | null;
}

/** Suggests reasons for errors; never more than suggestions, and none for what cannot be computed. */
export class Suggester {
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  suggest(error: SessionError, { kind, traits }: ImageFacts): readonly Suggestion[] {
    const reasons: readonly (readonly [ErrorCategoryId, string | null])[] = [
      ['image-filter', traits && filterReason(traits)],
      ['abstract', abstractReason(kind, traits)],
      ['fine-grained', this.#fineGrained(error)],
      ['class-unawareness', this.#unawareness(error)],
    ];
    return reasons.flatMap(([category, because]) => (because === null ? [] : [{ category, because }]));
  }

  /** The guess that stands nearest to the truth, when it is close. */
  #fineGrained({ guesses, truth }: SessionError): string | null {
    const [nearest] = guesses
      .flatMap((guess) => {
        const ancestor = closeAncestor(this.#catalogue, guess, truth);
        return ancestor ? [{ guess, ...ancestor }] : [];
      })
      .sort((one, other) => one.classes - other.classes);
    if (!nearest) return null;
    const guess = this.#catalogue.byWnid(nearest.guess).label;
    const { label } = this.#catalogue.byWnid(truth);
    return `${guess} and ${label} are two of ${nearest.classes} classes under “${nearest.node.name}”.`;
  }

  /** The person neither saw the class in the list nor among the recorded results of a search; silent when nothing was recorded. */
  #unawareness({ side, trial, truth }: SessionError): string | null {
    const { seen, searches, opened } = trial.record;
    const recorded = seen.length + searches.length + opened.length > 0;
    const notOffered = trial.offered !== null && !trial.offered.includes(truth);
    if (side !== 'person' || !recorded || notOffered) return null;
    if (seen.some(({ wnid }) => wnid === truth) || opened.some(({ wnid }) => wnid === truth)) return null;
    const found = searches.some(({ text, found: wnids }) =>
      wnids ? wnids.includes(truth) : nameSearchFound(text, this.#catalogue.byWnid(truth)),
    );
    if (found) return null;
    return `${this.#catalogue.byWnid(truth).label} was never on screen in the list, nor among the first results of a search.`;
  }
}

function filterReason({ greyscale, sepia, framed, blurred }: ImageTraits): string | null {
  const traits = [
    greyscale ? 'has no colour' : '',
    sepia ? 'is toned like an old print' : '',
    framed ? 'has a frame' : '',
    blurred ? 'has no sharp edge' : '',
  ].filter(Boolean);
  return traits.length > 0 ? `The image ${traits.join(', ')}.` : null;
}

function abstractReason(kind: ImageKind | null, traits: ImageTraits | null): string | null {
  if (kind === 'drawing' || kind === 'painting') return `The image is a ${kind}.`;
  return traits?.flat ? 'Most of its pixels have one flat colour.' : null;
}
