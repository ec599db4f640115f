import { mixedHash } from '../../core/text/text-hash.ts';

/** The shapes of marks, each told from the others when it is small. */
export const markShapes = [
  'triangle',
  'circle',
  'hexagon',
  'diamond',
  'square',
  'plus',
  'star',
  'heart',
] as const;

/** How many colours marks have: `--mark-1` to `--mark-8` of the page's style. */
export const markColours = 8;

/** What stands beside a name, so that it is found again on the board and on its owner's device. */
export interface Mark {
  readonly shape: (typeof markShapes)[number];
  /** 1 to `markColours`. */
  readonly colour: number;
}

/** The mark of a name: the same name has the same one everywhere, and each of the 64 comes as often. */
export function markOf(name: string): Mark {
  const hash = mixedHash(name.normalize('NFC'));
  return {
    shape: markShapes[hash % markShapes.length] ?? 'circle',
    colour: 1 + (Math.floor(hash / markShapes.length) % markColours),
  };
}
