import type { Wnid } from '../../../core/classes/class-ids.ts';

/** Example images of the classes, one strip a class: up to 13 square tiles side by side. */
export interface ExampleStrips {
  count(wnid: Wnid): number;
  /** The strip's address; null where there is none. It stays good while this object is in use, and whoever gives it revokes it. */
  strip(wnid: Wnid): Promise<string | null>;
}

/** The style of an element that shows one tile of a strip, filling it. */
export function tileStyle(address: string, tile: number, count: number): Record<string, string> {
  const share = count > 1 ? (tile / (count - 1)) * 100 : 0;
  return {
    'background-image': `url(${JSON.stringify(address)})`,
    'background-size': `${count * 100}% 100%`,
    'background-position': `${share}% 0`,
  };
}
