import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OutcomeSelectEvent } from '#src/results/element/paired-table/paired-table.ts';
import '#src/results/element/paired-table/paired-table.ts';
import type { JointOutcome } from '#src/figures/scoring/joint-outcome.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const table = { bothRight: 100, onlyFirst: 6, onlySecond: 11, bothWrong: 3 };

/** Mounts the table and gives the list that its selections are put into. */
async function mountTable(selected: JointOutcome | null) {
  const asked: (JointOutcome | null)[] = [];
  const element = await mount(
    html`<hit5-paired-table
      .table=${table}
      .selected=${selected}
      @hit5-outcome-select=${({ value: outcome }: OutcomeSelectEvent) => asked.push(outcome)}
    ></hit5-paired-table>`,
  );
  return { element, asked };
}

test('the table is accessible, with and without a selection', async () => {
  await expectAccessible((await mountTable(null)).element);
  await expectAccessible((await mountTable('only-person')).element);
});

test.each([
  ['100 both right', 'both-right'],
  ['6 only you right', 'only-person'],
  ['11 only the network right', 'only-network'],
  ['3 nobody right', 'both-wrong'],
])('the square «%s» asks for its images', async (name, outcome) => {
  const { asked } = await mountTable(null);
  await page.getByRole('button', { name }).click();
  expect(asked).toEqual([outcome]);
});

test('the selected square says so, and activating it once more asks for all images', async () => {
  const { asked } = await mountTable('both-right');
  await expect.element(page.getByRole('button', { pressed: true })).toHaveTextContent('100');
  await userEvent.keyboard('{Tab}{Enter}');
  expect(asked).toEqual([null]);
});

test.each(['participant-0042-session-a', 'ParticipantWithoutHyphensInAVeryLongPseudonym'])(
  'the name %s leaves the squares their room, and stays within them',
  async (who) => {
    const element = await mount(
      html`<div style="width: 294px">
        <hit5-paired-table .table=${table} .who=${who}></hit5-paired-table>
      </div>`,
    );
    const squares = [
      ...(element.querySelector('hit5-paired-table')?.shadowRoot?.querySelectorAll('button') ?? []),
    ];
    expect(squares.length).toBe(4);
    for (const square of squares) {
      expect(square.getBoundingClientRect().width).toBeGreaterThan(90);
      expect(square.scrollWidth).toBeLessThanOrEqual(square.clientWidth);
    }
  },
);
