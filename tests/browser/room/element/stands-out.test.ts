import { html } from 'lit';
import { expect, test } from 'vitest';
import type { StandsOut } from '#src/room/element/stands-out/stands-out.ts';
import '#src/room/element/stands-out/stands-out.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const quiet = { median: 0.4, unknown: 2, same: 8, lost: null, checks: 50 };

function show(told: Partial<StandsOut>): Promise<StandsOut> {
  const { rows = [], rules = [], bounds = {} } = told;
  return mount<StandsOut>(
    html`<hit5-stands-out .rows=${rows} .rules=${rules} .bounds=${bounds}></hit5-stands-out>`,
  );
}

test('who stands out has no axe violation, and says whom rules leave out', async () => {
  const rows = [
    { name: 'Quiet Harbour', conduct: quiet, excluded: ['less than 80 % of the check photos right'] },
    { name: 'Blue Owl', conduct: { ...quiet, checks: 100 }, excluded: [] },
  ];
  const rules = ['less than 80 % of the check photos right'];
  const element = await show({ rows, rules, bounds: { checks: 80 } });
  await expectAccessible(element);
  const text = textOf(element);
  expect(text).toContain('One person is left out, of 2.');
  expect(text).toContain('Quiet Harbour 0.4 s 2 % 8 % 50 % left out');
  expect(text).not.toContain('Not shown as asked');
  expect(element.renderRoot.querySelectorAll('td.beyond')).toHaveLength(1);
});

test('without a rule nobody is left out, and it says so', async () => {
  const element = await show({ rows: [{ name: 'Blue Owl', conduct: quiet, excluded: [] }] });
  expect(element.renderRoot.textContent).toContain('No rule was written down');
  expect(element.renderRoot.querySelector('.beyond')).toBe(null);
});
