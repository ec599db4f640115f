import { html } from 'lit';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { gridCells, type AnswerGrid as Answers } from '#src/observers/logic/answer-grid.ts';
import type {
  AnswerGrid,
  AnswerOpenEvent,
  GridColumn,
} from '#src/observers/element/answer-grid/answer-grid.ts';
import '#src/observers/element/answer-grid/answer-grid.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

/** Images by observers, of whom the last is a network; who missed what follows from the places. */
function made(images: number, observers: number) {
  const cells = new Uint8Array(images * observers);
  const kinds = [gridCells.hit, gridCells.missed, gridCells.notAnswered, gridCells.notCounted];
  for (let at = 0; at < cells.length; at += 1) cells[at] = kinds[at % 4] ?? 0;
  const answers: Answers = {
    images: Array.from({ length: images }, (_, at) => `image-${at}`),
    classes: new Int16Array(images).fill(-1),
    missed: new Uint16Array(images).fill(1),
    counted: new Uint16Array(images).fill(2),
    ...{ observers, cells },
  };
  const columns = Array.from({ length: observers }, (_, observer): GridColumn => {
    const isNetwork = observer === observers - 1;
    return {
      observer,
      name: isNetwork ? 'lite0' : `Person ${observer + 1}`,
      kind: isNetwork ? 'network' : 'person',
    };
  });
  return { answers, columns, images: Int32Array.from(answers.images, (_, at) => at) };
}

const describeImage = (image: number) => ({
  title: `class ${image}`,
  note: `birds, photo, image-${image}`,
  src: '',
  group: image < 3 ? 'birds' : 'dogs',
});

async function mountGrid(images: number, observers: number) {
  const sample = made(images, observers);
  const opened: (readonly [number, number])[] = [];
  const element = await mount<AnswerGrid>(
    html`<hit5-answer-grid
      .answers=${sample.answers}
      .columns=${sample.columns}
      .images=${sample.images}
      .describe=${describeImage}
      @hit5-answer-open=${(event: AnswerOpenEvent) => opened.push([event.value.image, event.value.observer])}
    ></hit5-answer-grid>`,
  );
  await expect.poll(() => element.box?.clientWidth ?? 0).toBeGreaterThan(0);
  const current = () => element.renderRoot.querySelector('#current')?.ariaLabel;
  return { element, opened, current };
}

test('the grid is accessible, in forced colours too it has marks', async () => {
  const { element } = await mountGrid(8, 5);
  await expectAccessible(element);
  const marks = [...element.renderRoot.querySelectorAll('[aria-rowindex="2"] .cell')].map((one) =>
    one.textContent.trim(),
  );
  expect(marks).toEqual(['✓', '✕', '·', '–', '✓']);
});

test('each square says its image, its observer and what the answer was', async () => {
  await mountGrid(4, 3);
  await expect.element(page.getByRole('gridcell', { name: 'class 0, Person 2: missed' })).toBeVisible();
  await expect.element(page.getByRole('gridcell', { name: 'class 0, Person 1: right' })).toBeVisible();
  await expect.element(page.getByRole('gridcell', { name: 'class 0, lite0: not answered' })).toBeVisible();
  await expect
    .element(page.getByRole('gridcell', { name: 'class 1, Person 1: does not count' }))
    .toBeVisible();
});

test('arrows move the current square, and Enter opens it', async () => {
  const { element, opened, current } = await mountGrid(6, 4);
  await userEvent.keyboard('{Tab}');
  expect(element.shadowRoot?.activeElement).toBe(element.box);
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  await expect.poll(current).toBe('class 1, Person 2: missed');
  expect(element.box?.getAttribute('aria-activedescendant')).toBe('current');
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual([[1, 1]]);
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(current).toMatch(/^class 5, lite0/);
  await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowUp}{ArrowLeft}');
  await expect.poll(current).toMatch(/^class 0, Person 1/);
});

test('a click opens the answer', async () => {
  const { opened } = await mountGrid(6, 4);
  await page.getByRole('gridcell', { name: 'class 2, Person 3:' }).click();
  expect(opened).toEqual([[2, 2]]);
});

test('of 40 people by 5,000 images only what is near the view is drawn, and the keyboard reaches all', async () => {
  const { element, current } = await mountGrid(5000, 41);
  await expect.poll(() => element.renderRoot.querySelectorAll('.cell').length).toBeGreaterThan(100);
  expect(element.renderRoot.querySelectorAll('.cell').length).toBeLessThan(2500);
  expect(element.box?.getAttribute('aria-rowcount')).toBe('5001');
  element.box?.focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(current).toMatch(/^class 4999, lite0/);
  const cell = element.renderRoot.querySelector('#current')?.getBoundingClientRect();
  const box = element.box?.getBoundingClientRect();
  expect(cell?.bottom).toBeLessThanOrEqual((box?.bottom ?? 0) + 1);
  expect(cell?.right).toBeLessThanOrEqual((box?.right ?? 0) + 1);
});

test('500 observers are drawn in part too', async () => {
  const { element } = await mountGrid(50, 500);
  await expect.poll(() => element.renderRoot.querySelectorAll('.cell').length).toBeGreaterThan(0);
  expect(element.renderRoot.querySelectorAll('.cell').length).toBeLessThan(2500);
  const last = () => {
    element.box?.scrollTo({ left: 1e6, behavior: 'instant' });
    return element.renderRoot.querySelector('.name:last-child')?.textContent.trim();
  };
  await expect.poll(last).toBe('lite0');
});

test('other images begin at the top, and a group begins with a line', async () => {
  const { element } = await mountGrid(200, 4);
  element.box?.scrollTo({ top: 4000, behavior: 'instant' });
  await expect
    .poll(() => element.renderRoot.querySelector('.row')?.getAttribute('aria-rowindex'))
    .not.toBe('2');
  element.images = Int32Array.of(1, 2, 3, 4);
  await expect.poll(() => element.renderRoot.querySelector('.row')?.getAttribute('aria-rowindex')).toBe('2');
  const begins = element.renderRoot.querySelector('.begins .image');
  expect(begins?.textContent).toContain('class 3');
});

test('the grid fits a phone', async () => {
  await page.viewport(390, 844);
  const { element } = await mountGrid(30, 24);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  expect(element.renderRoot.querySelector('.image')?.getBoundingClientRect().width).toBeLessThan(200);
});
