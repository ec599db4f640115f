import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RowList, type Row } from '#src/kit/element/row-list/row-list.ts';
import { base } from '#src/kit/style/base.ts';
import { controls } from '#src/kit/style/controls.ts';
import { rowList } from '#src/kit/style/row-list.ts';
import { expectAccessible, focusedName, mount } from '#tests/browser/support.ts';

@customElement('hit5-test-rows')
class TestRows extends LitElement {
  static override readonly styles = [base, controls, rowList];

  @property({ attribute: false }) names: readonly string[] = ['Ada', 'Bob', 'Eve'];

  /** What was renamed and what went. */
  readonly told: string[] = [];

  readonly list: RowList = new RowList(this, 4);

  protected override render() {
    return html`${this.list.render(this.names.map((name) => this.#row(name)))} ${this.list.renderQuestion()}`;
  }

  #row(name: string): Row {
    return {
      key: name,
      name,
      facts: ['3 images', null, ''],
      acts: [
        {
          words: 'Rename',
          renames: {
            label: 'Name',
            value: name,
            fault: (typed) => (this.names.includes(typed) ? 'It is taken.' : null),
            save: (typed) => this.told.push(`${name} → ${typed}`),
          },
        },
        { words: 'Hide', does: () => this.#remove(name) },
        {
          words: 'Delete',
          does: () => this.#remove(name),
          asks: {
            question: `Delete ${name}?`,
            yes: 'Delete it',
            words: html`Gone is <input type="checkbox" aria-label="gone" />`,
          },
        },
      ],
    };
  }

  #remove(name: string): void {
    this.told.push(name);
    this.names = this.names.filter((one) => one !== name);
  }
}

const show = () => mount<TestRows>(html`<hit5-test-rows></hit5-test-rows>`);
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a row list is accessible, also while it asks and while a name is changed', async () => {
  const element = await show();
  await expectAccessible(element);
  await button('Rename: Bob').click();
  await userEvent.keyboard('Ada{Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('It is taken.');
  await expectAccessible(element);
  await button('Delete: Eve').click();
  await expect.element(page.getByRole('dialog', { name: 'Delete Eve?' })).toBeVisible();
  await expectAccessible(element);
});

test('what goes after its question hands the focus to the row that takes its place, the last to the one before', async () => {
  const element = await show();
  await button('Delete: Bob').click();
  await userEvent.keyboard('{Escape}');
  await expect.poll(focusedName).toBe('Delete: Bob');
  await userEvent.keyboard('{Enter}');
  await button('Delete it').click();
  await expect.poll(focusedName).toMatch(/^Eve/);
  await button('Hide: Eve').click();
  await expect.poll(focusedName).toMatch(/^Ada/);
  expect(element.told).toEqual(['Bob', 'Eve']);
});

test('what has the focus keeps it where its row moves', async () => {
  const element = await show();
  (button('Hide: Eve').element() as HTMLElement).focus();
  element.names = ['Eve', 'Bob', 'Ada'];
  await element.updateComplete;
  expect(focusedName()).toBe('Hide: Eve');
});

test('a focus elsewhere stays there when a row goes', async () => {
  const element = await show();
  (button('Hide: Ada').element() as HTMLElement).focus();
  element.names = ['Ada', 'Bob'];
  await element.updateComplete;
  expect(focusedName()).toBe('Hide: Ada');
});

test('a name is refused blank and where it is faulty, and the same name changes nothing', async () => {
  const { told } = await show();
  await button('Rename: Bob').click();
  await userEvent.keyboard('  {Enter}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('A name cannot be blank.');
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), ' Mia ');
  await expect.element(page.getByText('A name cannot be blank.')).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(focusedName).toBe('Rename: Bob');
  expect(told).toEqual(['Bob → Mia']);
});

test('a second question in the same frame is asked, and what was ticked in the first is not ticked in it', async () => {
  const element = await show();
  const question = element.renderRoot.querySelector('hit5-confirm-question');
  const press = async (root: ParentNode | null | undefined, name: string) => {
    const all = [...(root?.querySelectorAll('button') ?? [])];
    all.find((one) => (one.ariaLabel ?? one.textContent) === name)?.click();
    await element.updateComplete;
    await question?.updateComplete;
  };
  await press(element.renderRoot, 'Delete: Ada');
  await page.getByRole('checkbox').click();
  await press(question?.renderRoot, 'Delete it');
  await press(element.renderRoot, 'Delete: Bob');
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await expect.element(page.getByRole('checkbox')).not.toBeChecked();
  await press(question?.renderRoot, 'Delete it');
  expect(element.told).toEqual(['Ada', 'Bob']);
});

test('of many the first are shown, then all, and the focus goes on with the first of the others', async () => {
  const element = await show();
  element.names = ['a', 'b', 'c', 'd', 'e', 'f'];
  await element.updateComplete;
  expect(element.renderRoot.querySelectorAll('li').length).toBe(4);
  await button('Show all 6').click();
  await expect.poll(focusedName).toMatch(/^e/);
  expect(element.renderRoot.querySelectorAll('li').length).toBe(6);
});

declare global {
  interface HTMLElementTagNameMap {
    'hit5-test-rows': TestRows;
  }
}
