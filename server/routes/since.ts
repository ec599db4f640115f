import type { Asked } from './gate.ts';

/** After which line of the log: `?since=`, 0 where it says nothing that makes sense. */
export function sinceOf(asked: Asked): number {
  const since = Number(asked.req.query('since') ?? 0);
  return Number.isSafeInteger(since) && since > 0 ? since : 0;
}
