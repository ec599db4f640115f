import { render } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { studyEndTemplate } from '#src/room/view/room-notices.ts';

/** The last page of a study of somebody who came from there. */
function end(back: URL | null): void {
  const stage = document.createElement('div');
  document.body.append(stage);
  onTestFinished(() => stage.remove());
  render(
    studyEndTemplate({ name: 'Quiet Harbour', completion: '', waiting: 0, back }, () => undefined),
    stage,
  );
}

test('the last page of a study leads back to where the person came from, by its name', async () => {
  end(new URL('https://app.prolific.example/submissions?cc=C0DE'));
  const back = page.getByRole('link', { name: 'Back to app.prolific.example' });
  await expect.element(back).toHaveAttribute('href', 'https://app.prolific.example/submissions?cc=C0DE');
  await expect.element(back).toHaveAttribute('target', '_top');
});

test('it leads nowhere where the link named no place', async () => {
  end(null);
  await expect.element(page.getByText('You can close this page.')).toBeVisible();
  expect(page.getByRole('link').elements()).toEqual([]);
});
