import { toYou, type Subject } from './addressed.ts';
import type { ErrorCounts } from './joint-outcome.ts';
import type { Marked } from '../../core/words/speech.ts';

/** A run of a sentence, in the colour of its subject. */
export interface SentencePart {
  readonly text: string;
  /** Whose it is; `aside` for what stands back, in brackets. */
  readonly tone: 'plain' | 'person' | 'network' | 'aside';
  /** The images that it speaks of; null where it speaks of none. */
  readonly images: 'person-errors' | 'network-errors' | 'one-right' | null;
}

/** A run of a sentence. */
export function part(
  text: string,
  tone: SentencePart['tone'] = 'plain',
  images: SentencePart['images'] = null,
): SentencePart {
  return { text, tone, images };
}

/** A sentence whose marks are runs. */
export const partsOf = (sentence: Marked<SentencePart>): readonly SentencePart[] =>
  sentence.map((run) => (typeof run === 'string' ? part(run) : run));

/**
 * The score as a sentence: "On 120 images you missed 14 and the network 9."
 *
 * @param person how the person is spoken of, default "you".
 */
export function scoreSentence(
  { images, personErrors, networkErrors }: ErrorCounts,
  person = toYou,
): readonly SentencePart[] {
  if (images === 0) return [part('There is nothing to compare yet.')];
  if (images === 1) return oneImage(personErrors > 0, networkErrors > 0, person);
  return [
    part(`On ${images} images `),
    part(
      `${person.who} missed ${counted(personErrors, images)}`,
      'person',
      personErrors > 0 ? 'person-errors' : null,
    ),
    part(' and '),
    part(
      `the network ${counted(networkErrors, images)}`,
      'network',
      networkErrors > 0 ? 'network-errors' : null,
    ),
    part('.'),
  ];
}

/** The sentence as plain text, without its colours. */
export function sentenceText(parts: readonly SentencePart[]): string {
  return parts.map(({ text }) => text).join('');
}

function oneImage(
  personMissed: boolean,
  networkMissed: boolean,
  { who, both, was }: Subject,
): readonly SentencePart[] {
  const how = (missed: boolean, verb: string) => (missed ? 'missed' : `${verb} right`);
  if (personMissed === networkMissed)
    return [part(`On one image both of ${both} ${how(personMissed, 'were')}.`)];
  return [
    part('On one image '),
    part(`${who} ${how(personMissed, was)}`, 'person', personMissed ? 'person-errors' : null),
    part(' and '),
    networkMissed
      ? part('the network missed', 'network', 'network-errors')
      : part('the network was right', 'network'),
    part('.'),
  ];
}

function counted(errors: number, images: number): string {
  if (errors === images) return 'all';
  return errors === 0 ? 'none' : String(errors);
}
