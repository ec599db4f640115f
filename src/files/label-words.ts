import { formatPercent } from '../core/text/format-number.ts';
import type { PackLabels } from './pack-format.ts';

/** What is known of a pack's labels, in sentences for a person. */
export function labelWords({ from, doubtful, networkChosen, note }: PackLabels): readonly string[] {
  return [
    ...(from === '' ? [] : [`The labels are those of ${from}.`]),
    ...(doubtful === null ? [] : [doubtWords(doubtful)]),
    ...(networkChosen
      ? ['A network helped to choose these images, so networks do better on them than elsewhere.']
      : []),
    ...(note === '' ? [] : [note]),
  ];
}

function doubtWords(share: number): string {
  if (share === 0) return 'None of them looks doubtful.';
  const many = share > 0.3 ? formatPercent(share) : `one in ${Math.round(1 / share)}`;
  return `About ${many} of them looks doubtful to a careful eye: you can contest a label in the results.`;
}
