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
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

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
  const current = () => element.shadowRoot?.activeElement?.ariaLabel;
  return { element, opened, current };
}

test('the grid is accessible, in forced colours too it has marks', async () => {
  const { element } = await mountGrid(8, 5);
  await expectAccessible(element);
  const marks = [...element.renderRoot.querySelectorAll('tbody tr:first-child .cell')].map((one) =>
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
  expect(current()).toBe('class 0, Person 1: right');
  await userEvent.keyboard('{ArrowDown}{ArrowRight}');
  expect(current()).toBe('class 1, Person 2: missed');
  await element.updateComplete;
  expect(textOf(element)).toContain('class 1 : Person 2 missed');
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

test.each([
  [5000, 41, 200],
  [50, 500, 40],
])(
  'of %i images by %i observers the first %i are drawn, and the keyboard reaches all of these',
  async (images, observers, drawn) => {
    const { element, current } = await mountGrid(images, observers);
    const rows = () => element.renderRoot.querySelectorAll('tbody tr').length;
    expect(rows()).toBe(drawn);
    element.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(current()).toMatch(new RegExp(`^class ${drawn - 1}, lite0`));
    const cell = element.shadowRoot?.activeElement?.getBoundingClientRect();
    const box = element.box?.getBoundingClientRect();
    expect(cell?.bottom).toBeLessThanOrEqual((box?.bottom ?? 0) + 1);
    expect(cell?.right).toBeLessThanOrEqual((box?.right ?? 0) + 1);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    const [first, corner] = [element.shadowRoot?.activeElement, element.renderRoot.querySelector('.corner')];
    expect(first?.getBoundingClientRect().top).toBeGreaterThanOrEqual(
      (corner?.getBoundingClientRect().bottom ?? 0) - 1,
    );
    await page.getByRole('button', { name: 'Show more' }).click();
    expect(rows()).toBe(Math.min(images, 2 * drawn));
  },
);

test('other images begin at the top, and a group begins with a line', async () => {
  const { element } = await mountGrid(200, 4);
  element.box?.scrollTo({ top: 4000, behavior: 'instant' });
  element.images = Int32Array.of(1, 2, 3, 4);
  await element.updateComplete;
  expect(element.box?.scrollTop).toBe(0);
  expect(element.renderRoot.querySelector('.begins .image')?.textContent).toContain('class 3');
});

test('the grid fits a phone', async () => {
  await page.viewport(390, 844);
  const { element } = await mountGrid(30, 24);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  expect(element.renderRoot.querySelector('.image')?.getBoundingClientRect().width).toBeLessThan(200);
});
