import { excludedSaid, type Observer } from '../../core/observers/observer.ts';
import { visibleText } from '../../core/text/visible-text.ts';

/** The rules, written down before, by which a study leaves a person out; null where by none. */
export function excludedFor({ also }: Pick<Observer, 'also'>): string | null {
  return also.get(excludedSaid)?.find((text) => text !== '') ?? null;
}

/** Why somebody is left out, as the end of a sentence. @param rules as `excludedFor` says them. */
export function excludedReason(rules: string): string {
  return `left out by rules of the study that were written down before: ${visibleText(rules)}`;
}

/**
 * How many people rules of a study leave out, and by which; null where none is.
 *
 * @param observers those that are compared with nobody.
 */
export function excludedWords(observers: readonly { readonly excluded: string | null }[]): string | null {
  const reasons = observers.flatMap(({ excluded }) => excluded ?? []);
  if (reasons.length === 0) return null;
  const told = [...new Set(reasons)].map(
    (reason) => `${visibleText(reason)} (${reasons.filter((one) => one === reason).length})`,
  );
  const people = reasons.length === 1 ? 'One person is' : `${reasons.length} people are`;
  return `${people} left out by rules of the study that were written down before: ${told.join('; ')}.`;
}
