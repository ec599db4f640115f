import { ObserverBuilder, type ObserverHead } from '#src/core/observers/observer-builder.ts';
import type { Observer } from '#src/core/observers/observer.ts';

/** An answer: image, guesses as class indices, and the truth where the file says it. */
export type SampleAnswer = readonly [image: string, guesses: readonly number[], truth?: number];

/** An observer with a few answers. */
export function buildObserver(head: Partial<ObserverHead>, answers: readonly SampleAnswer[]): Observer {
  const builder = new ObserverBuilder({ name: 'a', kind: 'unknown', naming: 'file', guessCount: 5, ...head });
  for (const [image, guesses, truth = -1] of answers) builder.add(image, guesses, { truth });
  return builder.build();
}
