/** Measures the table of images in the browser: scrolled, filtered, sorted, and against a plain table. */
import { html, render } from 'lit';
import '@fontsource-variable/inter';
import classes from '../../../assets/classes.json?raw';
import type { ImageAddresses } from '../../../src/kit/element/trial-list/trial-list.ts';
import { trialRow } from '../../../src/results/element/trial-table/trial-row.ts';
import type { TrialTable } from '../../../src/results/element/trial-table/trial-table.ts';
import '../../../src/results/element/trial-table/trial-table.ts';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { everyImage, type ImageQuery } from '../../../src/figures/errors/image-query.ts';
import { selectImages } from '../../../src/figures/errors/select-images.ts';
import '../../../src/kit/style/tokens.css';
import { stepMark } from '../trace-tasks.ts';
import { madeUpCases } from './made-up-cases.ts';

/** What the benchmark does in its page. */
export interface ImageTablePage {
  /** Scrolls from top to bottom, so many frames; the largest number of elements in the table meanwhile. */
  scroll(steps: number): Promise<number>;
  /** Milliseconds until the table has answered each of several filters and orders, layout included. */
  choose(): Promise<readonly number[]>;
  /** Milliseconds that drawing a tenth of the rows at once takes, layout included. */
  renderPlain(): number;
}

declare global {
  interface Window {
    imageTable?: ImageTablePage;
  }
}

const images = 50_000;
const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const addresses: ImageAddresses = { file: () => pixel, page: (id) => `#/image?image=${id}` };
const cases = madeUpCases(parseClasses('classes.json', classes), images);
const table: TrialTable = document.createElement('hit5-trial-table');
table.cases = cases;
table.addresses = addresses;
document.body.append(table);
await table.updateComplete;
await document.fonts.ready;

const queries: readonly Partial<ImageQuery>[] = [
  { outcome: 'both-wrong' },
  { wrong: 'network', sort: 'network-surprise' },
  { text: 'terrier' },
  { pace: 'slow', sort: 'person-surprise' },
  { sort: 'slowest' },
  { sort: 'surest' },
  {},
];

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

window.imageTable = {
  async scroll(steps) {
    scrollTo({ top: 0, behavior: 'instant' });
    await nextFrame();
    const bottom = document.documentElement.scrollHeight - innerHeight;
    let most = 0;
    for (let step = 1; step <= steps; step += 1) {
      performance.mark(stepMark);
      scrollTo({ top: (bottom * step) / steps, behavior: 'instant' });
      await nextFrame();
      most = Math.max(most, table.renderRoot.querySelectorAll('*').length);
    }
    await nextFrame();
    const last = table.renderRoot.querySelector('.image:last-of-type')?.getAttribute('aria-rowindex');
    if (last !== String(images + 1)) throw new Error(`At the bottom the last row is ${String(last)}.`);
    scrollTo({ top: 0, behavior: 'instant' });
    return most;
  },

  async choose() {
    const times: number[] = [];
    for (const query of queries) {
      await nextFrame();
      const start = performance.now();
      table.cases = selectImages(cases, { ...everyImage, ...query });
      await table.updateComplete;
      table.getBoundingClientRect();
      times.push(performance.now() - start);
    }
    return times;
  },

  renderPlain() {
    const place = document.createElement('table');
    table.renderRoot.append(place);
    const start = performance.now();
    render(
      html`<tbody>
        ${cases.slice(0, images / 10).map((one, at) => trialRow(one, addresses, at + 2))}
      </tbody>`,
      place,
    );
    place.getBoundingClientRect();
    const time = performance.now() - start;
    place.remove();
    return time;
  },
};
document.body.dataset['ready'] = '';
