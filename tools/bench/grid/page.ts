/** Measures the grid of answers in the browser: opened, scrolled both ways, ordered, and against a plain table. */
import { html, render } from 'lit';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import '@fontsource-variable/inter';
import { orderedImages, type AnswerGrid as Answers } from '../../../src/observers/logic/answer-grid.ts';
import type { AnswerGrid, GridColumn } from '../../../src/observers/element/answer-grid/answer-grid.ts';
import '../../../src/observers/element/answer-grid/answer-grid.ts';
import '../../../src/kit/style/tokens.css';
import { stepMark } from '../trace-tasks.ts';

/** What the benchmark does in its page. */
export interface GridPage {
  /** Opens the grid, orders it, and scrolls from corner to corner, so many frames each way. */
  use(steps: number): Promise<void>;
  /** Milliseconds until the grid stands, ordered by difficulty, layout included. */
  open(): Promise<number>;
  /** Milliseconds that a plain table of a tenth of the images takes, layout included. */
  renderPlain(): number;
}

declare global {
  interface Window {
    grid?: GridPage;
  }
}

const images = 5000;
const people = 40;
const networks = 2;
const observers = people + networks;

/** Made up: each image is as hard as its draw, with a fixed seed. */
function madeUp(): Answers {
  const random = xoroshiro128plus(2014);
  const cells = new Uint8Array(images * observers);
  const missed = new Uint16Array(images);
  for (let image = 0; image < images; image += 1) {
    const hard = uniformInt(random, 0, 99);
    for (let observer = 0; observer < observers; observer += 1) {
      const isMissed = uniformInt(random, 0, 99) < hard;
      cells[image * observers + observer] = isMissed ? 1 : 2;
      if (isMissed) missed[image] = (missed[image] ?? 0) + 1;
    }
  }
  return {
    images: Array.from({ length: images }, (_, at) => `image-${at}.jpg`),
    classes: new Int16Array(images).fill(-1),
    ...{ missed, counted: new Uint16Array(images).fill(observers), observers, cells },
  };
}

const answers = madeUp();
const columns = Array.from({ length: observers }, (_, observer): GridColumn => {
  const isPerson = observer < people;
  return {
    observer,
    name: isPerson ? `Person ${observer + 1}` : `network ${observer - people + 1}`,
    kind: isPerson ? 'person' : 'network',
  };
});
const describe = (image: number) => ({
  title: answers.images[image] ?? '',
  note: 'birds, photo',
  src: '',
  group: '',
});

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

let element: AnswerGrid | null = null;

async function open(): Promise<AnswerGrid> {
  element?.remove();
  element = document.createElement('hit5-answer-grid');
  Object.assign(element, { answers, columns, describe, images: orderedImages(answers, 'difficulty') });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

window.grid = {
  async use(steps) {
    await nextFrame();
    performance.mark(stepMark);
    const grid = await open();
    await nextFrame();
    await nextFrame();
    performance.mark(stepMark);
    grid.images = orderedImages(answers, 'name');
    await nextFrame();
    const { box } = grid;
    if (!box) throw new Error('The grid has no box.');
    const [right, bottom] = [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight];
    for (let step = 1; step <= 2 * steps; step += 1) {
      performance.mark(stepMark);
      // Down by jumps, then on by small steps to the side and down, as a wheel does.
      const share = Math.min(step, steps) / steps;
      const back = Math.max(0, step - steps);
      box.scrollTo({
        top: bottom * share - 90 * back,
        left: (right * (step % 20)) / 20,
        behavior: 'instant',
      });
      await nextFrame();
    }
    await nextFrame();
    const drawn = grid.renderRoot.querySelectorAll('.cell').length;
    if (drawn === 0 || drawn > 4000) throw new Error(`${drawn} squares are drawn.`);
  },

  async open() {
    await nextFrame();
    const start = performance.now();
    const grid = await open();
    grid.getBoundingClientRect();
    return performance.now() - start;
  },

  renderPlain() {
    const place = document.createElement('div');
    document.body.append(place);
    const start = performance.now();
    render(
      html`<table>
        <tbody>
          ${answers.images.slice(0, images / 10).map(
            (name, image) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${columns.map(({ observer }) => html`<td>${answers.cells[image * observers + observer] === 1 ? '✕' : '✓'}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`,
      place,
    );
    place.getBoundingClientRect();
    const time = performance.now() - start;
    place.remove();
    return time;
  },
};
document.body.dataset['ready'] = '';
