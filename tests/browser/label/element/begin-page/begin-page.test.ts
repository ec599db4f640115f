import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BeginEvent, BeginPage, PersonChooseEvent } from '#src/label/element/begin-page/begin-page.ts';
import '#src/label/element/begin-page/begin-page.ts';
import { freshSession } from '#tools/sample-session.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

test('what a session begins with is accessible, and says name, steps and what is asked', async () => {
  const session = freshSession({ limit: 12, sure: true, pruned: 50, mode: 'test' });
  const element = await mount<BeginPage>(
    html`<hit5-begin-page .session=${session} .images=${3} open></hit5-begin-page>`,
  );
  await expectAccessible(element);
  const text = textOf(element);
  for (const words of [
    '3 images, up to five guesses each',
    'Wrong ones cost nothing.',
    '12 seconds for each.',
    'What was right comes at the end',
    'the 50 classes that the network finds likeliest',
    'how sure you are',
    `You answer as ${session.person}`,
  ]) {
    expect(text).toContain(words);
  }
});

test.each([
  ['practice', false],
  ['test', true],
] as const)(
  'where photos come for a moment, a %s speaks of frames and a bank card: %s',
  async (mode, exact) => {
    const element = await mount<BeginPage>(
      html`<hit5-begin-page
        .session=${freshSession({ mode, show: [17] })}
        .images=${3}
        .rate=${60}
      ></hit5-begin-page>`,
    );
    expect(textOf(element)).toContain('A photo comes for 17');
    expect(textOf(element).includes('frames a second')).toBe(exact);
    expect(element.renderRoot.querySelector('hit5-screen-calibration') !== null).toBe(exact);
  },
);

test('Enter in the field for a name begins under it, and without one under the name that is there', async () => {
  const chosen = vi.fn<(event: PersonChooseEvent) => void>();
  const begun = vi.fn<(event: BeginEvent) => void>();
  await mount<BeginPage>(
    html`<hit5-begin-page
      .session=${freshSession()}
      .images=${3}
      asks
      @hit5-person-choose=${chosen}
      @hit5-begin=${begun}
    ></hit5-begin-page>`,
  );
  await userEvent.fill(page.getByLabelText('Your name here'), '   ');
  await userEvent.keyboard('{Enter}');
  expect(begun.mock.calls[0]?.[0].value).toBeNull();
  expect(chosen).not.toHaveBeenCalled();
  await userEvent.fill(page.getByLabelText('Your name here'), ' ada ');
  await userEvent.keyboard('{Enter}');
  expect(begun.mock.calls[1]?.[0].value).toBe('ada');
  expect(begun).toHaveBeenCalledTimes(2);
});

test('in a room, and in a session of one’s own, nobody else can take over', async () => {
  const element = await mount<BeginPage>(
    html`<hit5-begin-page .session=${freshSession()} .images=${1}></hit5-begin-page>`,
  );
  expect(textOf(element)).toContain('1 image, up to five guesses 1');
  expect(page.getByRole('button').elements()).toHaveLength(1);
});

test.each([
  [1366, 768],
  [390, 844],
  [360, 370],
  [844, 390],
  [320, 480],
])('the button is in sight at %d×%d, and nothing is wider than the window', async (width, height) => {
  await page.viewport(width, height);
  await expect.poll(() => [innerWidth, innerHeight]).toEqual([width, height]);
  const element = await mount<BeginPage>(
    html`<hit5-begin-page
      style=${`height:${height - 54}px`}
      .session=${freshSession({ limit: 10, sure: true })}
      .images=${20}
      asks
    ></hit5-begin-page>`,
  );
  const box = () =>
    page
      .getByRole('button', { name: /^Begin/ })
      .element()
      .getBoundingClientRect();
  await expect.poll(() => box().bottom).toBeLessThanOrEqual(height);
  const button = box();
  expect(button.height).toBeGreaterThanOrEqual(44);
  expect(element.scrollWidth).toBeLessThanOrEqual(width);
});
