import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { RoomCard } from '#src/core/room/room.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type {
  CodeTypeEvent,
  JoinEvent,
  JoinForm,
  ReturnEvent,
} from '#src/room/element/join-form/join-form.ts';
import '#src/room/element/join-form/join-form.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

function cardOf(options: Partial<RoomOptions> = {}, more: Partial<RoomCard> = {}): RoomCard {
  const { id, code, title, challengeId, options: all } = sampleRoom(['a', 'b'], { options });
  const card = { id, code, title, challengeId, phase: 'lobby', options: all, images: 2 } as const;
  return { ...card, isLocked: false, isFull: false, ...more };
}

const study = {
  consent: 'We keep your answers.\nYou may stop.',
  people: null,
  parameter: '',
  completion: '',
};

function formOf(card: RoomCard | null): Promise<JoinForm> {
  return mount<JoinForm>(html`<hit5-join-form .card=${card} drawn="Quiet Harbour"></hit5-join-form>`);
}

/** What the form fires under a name. */
function heard<Heard extends Event>(form: JoinForm, name: string): Heard[] {
  const events: Heard[] = [];
  form.addEventListener(name, (event) => events.push(event as Heard));
  return events;
}

test.each([
  ['the code', null],
  ['a drawn name', cardOf()],
  ['one’s own name', cardOf({ names: 'own' })],
  ['agreement', cardOf({ study })],
  ['nothing, where the room is locked', cardOf({}, { isLocked: true })],
])('the form that asks for %s has no accessibility violations', async (_, card) => {
  await expectAccessible(await formOf(card));
});

test('gives the code that was typed', async () => {
  const form = await formOf(null);
  const codes = heard<CodeTypeEvent>(form, 'hit5-code-type');
  await userEvent.fill(page.getByLabelText('Code'), ' kx4pq7 ');
  await userEvent.keyboard('{Enter}');
  expect(codes.map(({ value: code }) => code)).toEqual(['kx4pq7']);
});

test('joins under the drawn name, or draws another', async () => {
  const form = await formOf(cardOf());
  const joins = heard<JoinEvent>(form, 'hit5-join');
  const draws = heard(form, 'hit5-name-draw');
  await expect.element(page.getByText('Quiet Harbour')).toBeVisible();
  await page.getByRole('button', { name: 'Draw another' }).click();
  await page.getByRole('button', { name: 'Join' }).click();
  expect(joins.map(({ value: name }) => name)).toEqual([null]);
  expect(draws).toHaveLength(1);
});

test('joins under one’s own name, of any script, and says what is wrong with one that is too long', async () => {
  const form = await formOf(cardOf({ names: 'own' }));
  const joins = heard<JoinEvent>(form, 'hit5-join');
  await userEvent.fill(page.getByLabelText('Your name in this class'), 'x'.repeat(60));
  await page.getByRole('button', { name: 'Join' }).click();
  await expect.element(page.getByText('A name has 1 to 40 characters. This one has 60.')).toBeVisible();
  await userEvent.fill(page.getByLabelText('Your name in this class'), 'ליאת 🐢');
  await page.getByRole('button', { name: 'Join' }).click();
  expect(joins.map(({ value: name }) => name)).toEqual(['ליאת 🐢']);
});

test('lets nobody into a study who has not agreed', async () => {
  const form = await formOf(cardOf({ study }));
  const joins = heard<JoinEvent>(form, 'hit5-join');
  await expect.element(page.getByText('We keep your answers.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Join' })).toBeDisabled();
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Join' }).click();
  expect(joins).toHaveLength(1);
});

test('who was there before goes on with the return code, also where nobody else can join', async () => {
  const form = await formOf(cardOf({}, { isLocked: true }));
  const returns = heard<ReturnEvent>(form, 'hit5-return');
  expect(form.renderRoot.querySelector('button.primary')).toBeNull();
  await page.getByText('I was here before, with another device').click();
  await userEvent.fill(page.getByLabelText('Return code'), 'ABCD-EFGH');
  await page.getByRole('button', { name: 'Go on where I was' }).click();
  expect(returns.map(({ value: returnCode }) => returnCode)).toEqual(['ABCD-EFGH']);
});
