import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { firstClause } from '#src/label/element/class-picker/row-template.ts';
import type { LookEvent } from '#src/label/element/look-event.ts';
import type { ClassPicker } from '#src/label/element/class-picker/class-picker.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import {
  catalogue,
  field,
  option,
  paintedStrips,
  searching,
  stagePicker,
  stripOf,
  wnidOf,
} from './stage-picker.ts';

const first = catalogue.classes[0]?.label ?? '';
/** The class in the sheet; null: it is closed. */
const sheetTitle = (picker: ClassPicker) => {
  const dialog = picker.shadowRoot?.querySelector('hit5-class-sheet')?.shadowRoot?.querySelector('dialog');
  return dialog?.open ? dialog.querySelector('h2')?.textContent : null;
};

describe('the examples of a class', () => {
  test('stand beside its name, instead of the gloss', async () => {
    const { picker } = await stagePicker({ examples: paintedStrips().strips });
    await expect.poll(() => stripOf(picker, first)).not.toBeNull();
    expect(picker.shadowRoot?.querySelector('.definition')).toBeNull();
  });

  test('leave gloss and path to a class that has none', async () => {
    const { picker } = await stagePicker({ examples: paintedStrips(['giant panda']).strips });
    await field().fill('panda');
    await expect.poll(() => stripOf(picker, 'lesser panda')).not.toBeNull();
    await expect
      .element(page.getByText(firstClause(catalogue.byWnid(wnidOf('giant panda')).gloss)))
      .toBeVisible();
  });

  test('give way to the gloss when the image is damaged', async () => {
    const strips = { count: () => 13, strip: () => Promise.resolve('data:image/png;base64,AAAA') };
    await stagePicker({ examples: strips });
    await expect.element(page.getByText(firstClause(catalogue.classes[0]?.gloss ?? ''))).toBeVisible();
  });

  test('are fetched only for rows in the window or near it', async () => {
    const { strips, asked } = paintedStrips();
    const { picker } = await stagePicker({ examples: strips });
    await expect.poll(() => stripOf(picker, first)).not.toBeNull();
    expect(asked.length).toBeLessThan(30);
    const last = catalogue.classes[999]?.label ?? '';
    await field().click();
    await userEvent.keyboard('{End}');
    await expect.poll(() => stripOf(picker, last)).not.toBeNull();
    expect(new Set(asked).size).toBeLessThan(60);
  });

  test.each([688, 566, 1200])('are all in sight where the list is %d pixels wide', async (width) => {
    const { picker } = await stagePicker({ examples: paintedStrips().strips, width });
    await expect.poll(() => stripOf(picker, first)).not.toBeNull();
    const strip = stripOf(picker, first)?.getBoundingClientRect() ?? new DOMRect();
    const image = picker.shadowRoot?.querySelector('.strip img')?.getBoundingClientRect() ?? new DOMRect();
    expect(image.left).toBeGreaterThanOrEqual(strip.left);
    expect(image.right).toBeLessThanOrEqual(strip.right + 0.5);
    expect(image.width / image.height).toBeCloseTo(13, 1);
    expect(image.height).toBeLessThanOrEqual(40);
  });

  test('scroll on a telephone, and nothing lies over them', async () => {
    const { picker } = await stagePicker({ examples: paintedStrips().strips, width: 360 });
    await expect.poll(() => stripOf(picker, first)).not.toBeNull();
    const strip = stripOf(picker, first) as HTMLElement;
    strip.scrollLeft = 1e6;
    const last = (picker.shadowRoot?.querySelector('.strip img') as HTMLElement).getBoundingClientRect();
    expect(last.right).toBeCloseTo(strip.getBoundingClientRect().right, 0);
    const info = strip.parentElement?.querySelector('.info')?.getBoundingClientRect();
    expect(info?.left).toBeGreaterThanOrEqual(strip.getBoundingClientRect().right);
  });
});

describe('the sheet of a class', () => {
  test('opens with Space on the active class, and the focus comes back to the search', async () => {
    const { picker } = await stagePicker({ examples: paintedStrips().strips });
    await field().click();
    await userEvent.keyboard('panda{ArrowDown}{ArrowDown} ');
    await expect.poll(() => sheetTitle(picker)).toBe('giant panda');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => sheetTitle(picker)).toBeNull();
    await expect.poll(() => searching(picker)).toBe(true);
    await expect.element(field()).toHaveValue('panda');
  });

  test('opens with the small i in a row, which picks nothing', async () => {
    const { picker, picks } = await stagePicker();
    await option(first).hover();
    picker.shadowRoot?.querySelector<HTMLElement>(`#option-${wnidOf(first)} .info`)?.click();
    await expect.poll(() => sheetTitle(picker)).toBe(first);
    expect(picks()).toEqual([]);
  });

  test('tells of the class that it shows', async () => {
    const { picker } = await stagePicker();
    const opened: Wnid[] = [];
    picker.addEventListener('hit5-look', (event) => {
      const { value: look } = event as LookEvent;
      if (look.kind === 'opened') opened.push(look.wnid);
    });
    await field().click();
    await userEvent.keyboard('{ArrowDown} {ArrowRight}');
    const [one, two] = catalogue.classes;
    expect(opened).toEqual([one?.wnid, two?.wnid]);
  });
});
