import { visibleText } from '../formats/truth-files/visible-text.ts';

/** An observer's name as it is shown; one that a program drew is marked wherever it appears. */
export function shownName({
  name,
  simulated,
}: {
  readonly name: string;
  readonly simulated: boolean;
}): string {
  return `${visibleText(name)}${simulated ? ' (simulated)' : ''}`;
}
