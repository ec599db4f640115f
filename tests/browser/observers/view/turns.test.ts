import { LitElement } from 'lit';
import { customElement } from 'lit/decorators.js';
import { expect, test } from 'vitest';
import { Turns } from '#src/observers/view/turns.ts';

/** Notes what its three sections have each time it is drawn. */
@customElement('sample-sections')
class SampleSections extends LitElement {
  readonly turns = new Turns<string>(this, 3);
  readonly drawn: string[] = [];
  /** Gives another value as soon as this one stands at the top. */
  next: Record<string, string> = {};

  protected override render() {
    this.drawn.push([0, 1, 2].map((section) => this.turns.of(section) ?? '–').join(' '));
    const next = this.next[this.turns.of(0) ?? ''];
    if (next !== undefined) this.turns.give(next);
  }
}

function sections(): SampleSections {
  const element = new SampleSections();
  document.body.append(element);
  return element;
}

test('a value comes to one section after another, in the order of the page', async () => {
  const element = sections();
  await element.updateComplete;
  element.turns.give('a');
  await expect.poll(() => element.drawn).toEqual(['– – –', 'a – –', 'a a –', 'a a a']);
  element.turns.give('a');
  element.turns.give('b');
  await expect.poll(() => element.drawn.slice(4)).toEqual(['b a a', 'b b a', 'b b b']);
  element.remove();
});

test('a value that comes meanwhile begins at the top; none is none at once', async () => {
  const element = sections();
  element.next = { a: 'b' };
  await element.updateComplete;
  element.turns.give('a');
  await expect.poll(() => element.drawn).toEqual(['– – –', 'a – –', 'b – –', 'b b –', 'b b b']);
  element.turns.give(null);
  expect([0, 1, 2].map((section) => element.turns.of(section))).toEqual([null, null, null]);
  element.remove();
});
