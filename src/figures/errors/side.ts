/** Who erred. */
export type Side = 'person' | 'network';

/** Both sides, the person first. */
export const sides: readonly Side[] = ['person', 'network'];

export type EitherSide = Side | 'either';

/** Whether a side is one of those asked for; null: of both. */
export function isOf(side: Side, asked: EitherSide | null): boolean {
  return asked === null || asked === 'either' || asked === side;
}
