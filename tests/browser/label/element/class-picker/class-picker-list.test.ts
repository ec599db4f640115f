import { describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import type { LookEvent } from '#src/label/element/look-event.ts';
import { classRows } from '#src/label/logic/search/class-rows.ts';
import { activeOption, catalogue, field, option, stagePicker, wnidOf } from './stage-picker.ts';

const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const rows = classRows(catalogue);
const hundred = catalogue.classes.filter((_, index) => index % 10 === 3).map(({ wnid }) => wnid);

/** Types letter after letter with no time between them, however busy the machine is. */
function typeAtOnce(text: string): void {
  const input = field().element() as HTMLInputElement;
  input.focus();
  for (const [at] of [...text].entries()) {
    input.value = text.slice(0, at + 1);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

/** The names of all headings as Chromium gives them to a screen reader. */
async function namesOfHeadings(): Promise<readonly string[]> {
  const { frameTree } = await cdp().send('Page.getFrameTree');
  const frames = [frameTree, ...(frameTree.childFrames ?? [])].map(({ frame }) => frame.id);
  const trees = await Promise.all(
    frames.map((frameId) => cdp().send('Accessibility.getFullAXTree', { frameId })),
  );
  return trees
    .flatMap(({ nodes }) => nodes)
    .filter(({ role }) => role?.value === 'heading')
    .map(({ name }) => String(name?.value ?? ''));
}

describe('a heading', () => {
  test('is read aloud with a pause between the groups, in Chromium', async () => {
    await stagePicker();
    const paths = rows.flatMap((row) => (row.kind === 'heading' ? [row.path] : []));
    const [path = []] = paths;
    expect(path.length).toBeGreaterThan(2);
    await expect.element(heading(path.join(', ')).first()).toBeVisible();
    const names = await namesOfHeadings();
    expect(names).toContain(path.join(', '));
    expect(names.filter((name) => name.includes('›'))).toEqual([]);
  });

  test('is no stop of the Tab key, and a click on it picks nothing', async () => {
    const { picker, events } = await stagePicker();
    await heading(/fish/).first().click();
    expect(events).toEqual([]);
    picker.focusSearch();
    const visited: (string | undefined)[] = [];
    for (let press = 0; press < 3; press++) {
      await userEvent.tab();
      visited.push(picker.shadowRoot?.activeElement?.className.trim());
    }
    expect(visited).toEqual(['quiet back', 'list', undefined]);
  });

  test('stays in sight above the classes under it', async () => {
    const { picker } = await stagePicker();
    await field().click();
    await userEvent.keyboard('{End}');
    const list = picker.shadowRoot?.querySelector('.list')?.getBoundingClientRect() ?? new DOMRect();
    const sticky = () =>
      picker.shadowRoot?.querySelector('.heading.sticky')?.getBoundingClientRect().bottom ?? 0;
    await expect.poll(() => Math.round(sticky() - list.top)).toBeGreaterThan(0);
    await expect.poll(() => Math.round(sticky() - list.top)).toBeLessThanOrEqual(30);
  });
});

describe('a pruned list', () => {
  test('has only the classes offered, in depth-first order, and says so', async () => {
    await stagePicker({ offered: [...hundred].reverse() });
    await expect
      .element(page.getByText('100 of 1000 classes, by the network’s guess. The right one may be missing.'))
      .toBeVisible();
    await expect.element(page.getByRole('option').first()).toHaveAttribute('aria-setsize', '100');
    await field().click();
    await userEvent.keyboard('{ArrowDown}');
    expect(activeOption()).toBe(catalogue.classes[3]?.title);
    await userEvent.keyboard('{ArrowDown}');
    expect(activeOption()).toBe(catalogue.classes[13]?.title);
    await userEvent.keyboard('{End}');
    expect(activeOption()).toBe(catalogue.classes[993]?.title);
  });

  test('is all that a search looks through', async () => {
    await stagePicker({ offered: [wnidOf('giant panda'), wnidOf('hen')] });
    await field().fill('panda');
    await expect.element(option('giant panda')).toBeVisible();
    await expect.element(option('red panda')).not.toBeInTheDocument();
    await field().fill('meerkat');
    await expect.element(page.getByText(/None of the 2 classes has a name like this/)).toBeVisible();
  });
});

describe('for the record', () => {
  test('the picker tells which classes are really in view, not those drawn beyond', async () => {
    const { picker } = await stagePicker();
    const seen: (readonly string[])[] = [];
    picker.addEventListener('hit5-look', (event) => {
      const { value: look } = event as LookEvent;
      if (look.kind === 'seen') seen.push(look.wnids.map((wnid) => catalogue.byWnid(wnid).label));
    });
    await field().fill('panda');
    await expect.poll(() => seen.at(-1)).toEqual(['lesser panda', 'giant panda']);
    await field().fill('');
    await userEvent.keyboard('{End}');
    await expect.poll(() => seen.at(-1)?.at(-1)).toBe(catalogue.classes[999]?.label);
    const list = picker.shadowRoot?.querySelector('.list')?.getBoundingClientRect() ?? new DOMRect();
    expect((seen.at(-1)?.length ?? 0) * 54).toBeLessThan(list.height);
    expect((seen.at(-1)?.length ?? 0) * 54).toBeGreaterThan(list.height / 3);
  });

  test('what lies outside the window was not seen', async () => {
    const { picker } = await stagePicker();
    const seen: number[] = [];
    picker.addEventListener('hit5-look', (event) => {
      const { value: look } = event as LookEvent;
      if (look.kind === 'seen') seen.push(look.wnids.length);
    });
    await field().fill('panda');
    await expect.poll(() => seen.at(-1)).toBe(2);
    const frame = picker.parentElement as HTMLElement;
    frame.style.translate = '0 3000px';
    await expect.poll(() => seen.at(-1)).toBe(0);
    frame.style.translate = '';
    await expect.poll(() => seen.at(-1)).toBe(2);
  });

  test('a search is told once, when the typing pauses or when it ends', async () => {
    const { picker } = await stagePicker();
    const typed: string[] = [];
    picker.addEventListener('hit5-look', (event) => {
      const { value: look } = event as LookEvent;
      if (look.kind === 'searched') typed.push(look.text);
    });
    typeAtOnce('pan');
    expect(typed).toEqual([]);
    await expect.poll(() => typed).toEqual(['pan']);
    await userEvent.keyboard('{Escape}');
    expect(typed).toEqual(['pan']);
    typeAtOnce('otter');
    await userEvent.keyboard('{Enter}');
    expect(typed).toEqual(['pan', 'otter']);
  });
});

test('of all classes only those in view are in the document', async () => {
  const { picker } = await stagePicker();
  const list = picker.renderRoot.querySelector('.list') ?? expect.fail('There is no list.');
  const shown = () => picker.renderRoot.querySelectorAll('*').length;
  expect(shown()).toBeLessThan(1000);
  list.scrollTop = list.scrollHeight / 2;
  await expect.element(option('meerkat')).not.toBeInTheDocument();
  expect(shown()).toBeLessThan(1000);
});
