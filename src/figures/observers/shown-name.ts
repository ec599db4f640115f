import { visibleText } from '../../core/text/visible-text.ts';

interface NamedObserver {
  readonly name: string;
  readonly simulated: boolean;
}

/** An observer's name as it is shown; one that a program drew is marked wherever it appears. */
export function shownName({ name, simulated }: NamedObserver): string {
  return `${visibleText(name)}${simulated ? ' (simulated)' : ''}`;
}

/** Names as they are shown; observers are told apart by them. */
export function shownNames(observers: readonly NamedObserver[]): (name: string) => string {
  const shown = new Map(observers.map((observer) => [observer.name, shownName(observer)]));
  return (name) => shown.get(name) ?? visibleText(name);
}
