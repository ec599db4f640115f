import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import { AskingList, type AskingEvent } from '#src/room/element/asking-list/asking-list.ts';
import { hexId } from '#tests/unit/core/room/samples.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const group = (from: number, length: number) => Array.from({ length }, (_, at) => hexId<MemberId>(from + at));

const show = (...groups: readonly (readonly MemberId[])[]) =>
  mount<AskingList>(html`<hit5-asking-list .groups=${groups}></hit5-asking-list>`);

test('it says how many ask from each address, without an axe violation', async () => {
  const element = await show(group(0, 40), group(100, 1));
  expect(element).toBeInstanceOf(AskingList);
  await expectAccessible(element);
  expect(textOf(element)).toContain('41 people ask to be let in');
  expect(textOf(element)).toContain(
    '40 or more from one address Let in Turn away 1 from another address Let in Turn away All of them Let in Turn away',
  );
});

test('those of one address are let in or turned away, or all at once', async () => {
  const [one, other] = [group(0, 12), group(100, 3)];
  const element = await show(one, other);
  const told: (readonly [string, number])[] = [];
  element.addEventListener('hit5-asking', (event) => {
    const {
      value: { answer, groups },
    } = event as AskingEvent;
    told.push([answer, groups.flat().length]);
  });
  await page.getByRole('button', { name: 'Turn away: 12 from one address' }).click();
  await page.getByRole('button', { name: 'Let in: 3 from another address' }).click();
  await page.getByRole('button', { name: 'Let in: All of them' }).click();
  expect(told).toEqual([
    ['turn-away', 12],
    ['let-in', 3],
    ['let-in', 15],
  ]);
});
