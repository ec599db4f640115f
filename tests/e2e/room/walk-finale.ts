import type { Page } from 'playwright';

/** An act by name, and its headline. */
export type ToldAct = readonly [name: string, headline: string | RegExp];

/**
 * Goes from a board's first act through all that there are, and back to the last photo, by keys.
 *
 * @param acts those that may be there, in their order.
 * @param lastPhoto the headline of the last photo.
 * @param onAct called for each act that is on the board.
 */
export async function walkFinale(
  board: Page,
  acts: readonly ToldAct[],
  lastPhoto: string | RegExp,
  onAct: () => Promise<void>,
): Promise<void> {
  const [first = ['', '']] = acts;
  const onBoard = async ([name, headline]: ToldAct) => {
    await board.getByRole('heading', { level: 1, name: headline }).waitFor();
    await board.getByRole('button', { name, exact: true }).and(board.locator('[aria-current]')).waitFor();
    await onAct();
  };
  await onBoard(first);
  const chips = board.getByRole('navigation', { name: 'Acts of the finale' }).getByRole('button');
  const there = await chips.allInnerTexts();
  const shown = acts.filter(([name]) => there.includes(name));
  for (const act of shown.slice(1)) {
    await board.keyboard.press('ArrowRight');
    await onBoard(act);
  }
  await board.getByRole('button', { name: 'End' }).waitFor();
  for (let press = 1; press < shown.length; press += 1) await board.keyboard.press('ArrowLeft');
  await onBoard(first);
  await board.keyboard.press('ArrowLeft');
  await board.getByRole('heading', { name: lastPhoto }).waitFor();
  await board.keyboard.press('g');
  await onBoard(first);
}
