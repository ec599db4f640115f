import type { BrowserState } from './browser-state.ts';
import { link, type OldBuild } from './old-build.ts';

/** Sessions of the default challenge by what they are for, as their links say. */
export const plays = {
  practice: 'seed=31&n=3&mode=practice',
  challenge: 'seed=42&n=5&mode=challenge',
  test: 'seed=32&n=3&mode=test&practice=10&order=person',
  pruned: 'seed=34&n=3&mode=challenge&classes=50&limit=300',
  timeLimit: 'seed=35&n=1&mode=challenge&limit=4',
  testDraft: 'seed=33&n=4&mode=test',
  practiceDraft: 'seed=36&n=3&mode=practice',
  putAway: 'seed=37&n=2&mode=challenge',
  deleted: 'seed=38&n=2&mode=challenge',
} as const;

export async function playAll(build: OldBuild): Promise<void> {
  await build.answerAs('ada');
  await build.page.evaluate((hash) => {
    location.hash = hash;
  }, link(plays.practice));
  await build.see(1);
  await build.press('Show answer');
  await build.press('Show ConvNet prediction');
  await build.page
    .getByText(/ConvNet/)
    .first()
    .waitFor();
  await build.page.waitForTimeout(3000);
  await build.pick('goldfish');
  await build.commitAnswer();
  await build.page.keyboard.press('Enter');
  await build.see(2);
  await build.press('Hide clock');
  await build.pick('tench', 'trilobite');
  await build.commitAnswer();
  await build.page.keyboard.press('Enter');
  await build.see(3);
  await build.commitAnswer();
  await build.page.keyboard.press('Enter');
  await build.page.getByRole('link', { name: 'See the results' }).waitFor();

  await build.answerAs('ada');
  await build.play(
    plays.challenge,
    ['tiger shark', 'goose'],
    ['hen', 'cock', 'quail'],
    [],
    ['lion', 'tiger'],
    ['toucan'],
  );
  await build.page.keyboard.press('Enter');
  await build.page.getByRole('link', { name: 'See the results' }).waitFor();

  await build.answerAs('ada');
  await build.play(plays.test, ['goldfish'], ['trilobite', 'lion'], []);
  await build.page.getByRole('link', { name: 'See the results' }).waitFor();

  await build.answerAs('ada');
  await build.play(plays.deleted, ['goldfish']);
  await build.answerAs('ada');
  await build.play(plays.practiceDraft);
  await build.see(1);
  await build.press('Show answer');
  await build.pick('hermit crab');

  await build.go('#/data');
  await build.press('Play: my-photos');
  await build.see(1);
  await build.pick('tench');
  await build.commitAnswer();
  await build.page.keyboard.press('Enter');
  await build.see(2);
  await build.pick('goldfish', 'Arctic fox');

  await build.answerAs('bob');
  await build.play(plays.putAway, ['goldfish'], ['lion']);
  await build.page.keyboard.press('Enter');
  await build.page.getByRole('link', { name: 'See the results' }).waitFor();
  await build.answerAs('bob');
  await build.play(plays.pruned);
  await build.see(1);
  await build.page
    .getByText(/50 of 1000 classes/)
    .first()
    .waitFor({ timeout: 60_000 });
  await build.commitAnswer();
  await build.page.keyboard.press('Enter');
  await build.see(2);
  await build.answerAs('bob');
  await build.play(plays.timeLimit);
  await build.see(1);
  await build.pick('goldfish');
  await build.button('To the end').waitFor({ timeout: 20_000 });
  await build.page.getByRole('heading', { name: /The network (hit|missed)/ }).waitFor();
  await build.page.keyboard.press('Enter');
  await build.page.getByRole('link', { name: 'See the results' }).waitFor();
  await build.answerAs('bob');
  await build.play(plays.testDraft, ['lion'], ['hen']);
  await build.see(3);
  await build.pick('goldfish', 'tench', 'lion');
  await build.page.waitForTimeout(3000);
}

/** The id of the session with this seed. */
export function sessionOf(state: BrowserState, words: string): string {
  const rows = state.databases
    .find(({ name }) => name === 'hit5')
    ?.stores.find(({ name }) => name === 'sessions')?.rows;
  const seed = Number(/seed=(\d+)/.exec(words)?.[1]);
  const row = rows?.find(({ value }) => (value as { readonly seed: number }).seed === seed);
  if (!row) throw new Error(`There is no session with seed ${seed}.`);
  return row.key as string;
}

export async function review(build: OldBuild, session: string): Promise<void> {
  await build.go(`#/results/errors?session=${session}`);
  await build.page.getByText(/0 of \d+ errors looked at/).waitFor();
  await build
    .button(/fine-grained/)
    .first()
    .press('Enter');
  await build.page.getByText(/1 of \d+ errors looked at/).waitFor();
  await build.page.getByRole('textbox', { name: 'Note' }).fill('It hides behind <b>leaves</b>, “too small”.');
  await build.page.getByText('I contest this label').first().click();
  await build.page.waitForTimeout(500);
}

export async function manageSessions(build: OldBuild): Promise<void> {
  await build.answerAs('ada');
  // bob's put away session is the one that is finished.
  const finished = build.page.locator('hit5-session-list li').filter({ hasText: '2 of 2 images' });
  await finished.getByRole('button', { name: /^Put away: bob/ }).press('Enter');
  await build.page.getByText('1 put away').waitFor();
  const doomed = build.page.locator('hit5-session-list li').filter({ hasText: 'seed 38' });
  await doomed.getByRole('button', { name: /^Delete: ada/ }).press('Enter');
  await build.press('Delete it');
  await build.button('Bring it back').waitFor();
}
