import { Refusal } from '../refusal.ts';
import type { Asked } from './gate.ts';

/** The largest number of a line that databases keep. */
const most = 2 ** 31 - 1;

/** After which line of the log: `?since=`, 0 by default. @throws Refusal where no line can have this number. */
export function sinceOf(asked: Asked): number {
  const said = asked.req.query('since') ?? '0';
  if (/^\d{1,10}$/.test(said) && Number(said) <= most) return Number(said);
  throw new Refusal(400, 'shape', `since= takes the number of a line of the log, from 0 to ${most}.`);
}
