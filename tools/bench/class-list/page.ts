import { render } from 'lit';
import '@fontsource-variable/inter';
import '@fontsource-variable/newsreader';
import classes from '../../../assets/classes.json?raw';
import common from '../../../assets/names/common.tsv?raw';
import english from '../../../assets/names/en.tsv?raw';
import glosses from '../../../assets/names/glosses.tsv?raw';
import groups from '../../../assets/names/groups.tsv?raw';
import missing from '../../../assets/names/missing.tsv?raw';
import shown from '../../../assets/names/shown.tsv?raw';
import tiles from '../../../assets/names/tiles.tsv?raw';
import type { ClassPicker } from '../../../src/label/element/class-picker/class-picker.ts';
import '../../../src/label/element/class-picker/class-picker.ts';
import { rowTemplate } from '../../../src/label/element/class-picker/row-template.ts';
import { classRows } from '../../../src/label/logic/search/class-rows.ts';
import { parseClasses } from '../../../src/files/classes-format.ts';
import { parseEverydayNames } from '../../../src/files/names-format.ts';
import '../../../src/kit/style/tokens.css';
import { stepMark } from '../trace-tasks.ts';
import './page.css';
import { syntheticStrips } from './synthetic-strips.ts';

/** What the benchmark does in its page. */
export interface ClassListPage {
  /** Scrolls from top to bottom, so many pixels a frame. */
  scroll(step: number): Promise<void>;
  /** The largest number of elements in the document while it is scrolled from top to bottom. */
  mostElements(): Promise<number>;
  /** Puts letter by letter into the search; milliseconds until the list has answered each, layout included. */
  type(text: string): Promise<readonly number[]>;
  /** Milliseconds that drawing all 1000 rows at once takes, layout included. */
  renderAll(): number;
}

declare global {
  interface Window {
    classList?: ClassListPage;
  }
}

const unnamed = parseClasses('classes.json', classes);
const catalogue = unnamed.named(
  parseEverydayNames(
    {
      english: { name: 'en.tsv', text: english },
      groups: { name: 'groups.tsv', text: groups },
      tiles: { name: 'tiles.tsv', text: tiles },
      missing: { name: 'missing.tsv', text: missing },
      common: { name: 'common.tsv', text: common },
      shown: { name: 'shown.tsv', text: shown },
      glosses: { name: 'glosses.tsv', text: glosses },
    },
    unnamed,
  ),
);
const picker: ClassPicker = document.createElement('hit5-class-picker');
picker.catalogue = catalogue;
picker.examples = await syntheticStrips(catalogue.classes);
document.body.append(picker);
await picker.updateComplete;
await document.fonts.ready;
const root = picker.renderRoot as ShadowRoot;
// The list begins with the tiles of groups: what is measured is the list of all classes.
find<HTMLElement>('[data-group="all"]').click();
await picker.updateComplete;

function find<Kind extends Element>(selector: string): Kind {
  const found = root.querySelector<Kind>(selector);
  if (!found) throw new Error(`The picker has no ${selector}.`);
  return found;
}

function countElements(within: Document | ShadowRoot): number {
  const elements = [...within.querySelectorAll('*')];
  const shadows = elements.flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return elements.length + shadows.reduce((sum, shadow) => sum + countElements(shadow), 0);
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

window.classList = {
  async scroll(step) {
    const list = find('.list');
    list.scrollTop = 0;
    await nextFrame();
    const bottom = list.scrollHeight - list.clientHeight;
    for (let top = step; top < bottom + step; top += step) {
      performance.mark(stepMark);
      list.scrollTop = top;
      await nextFrame();
    }
  },

  async mostElements() {
    const list = find('.list');
    const counts: number[] = [];
    for (let top = 0; top < list.scrollHeight; top += 5000) {
      list.scrollTop = top;
      await nextFrame();
      await nextFrame();
      counts.push(countElements(document));
    }
    return Math.max(...counts);
  },

  async type(text) {
    const field = find<HTMLInputElement>('input');
    const times: number[] = [];
    for (let length = 1; length <= text.length; length++) {
      await nextFrame();
      field.value = text.slice(0, length);
      const start = performance.now();
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await picker.updateComplete;
      find('.list').getBoundingClientRect();
      times.push(performance.now() - start);
    }
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await picker.updateComplete;
    return times;
  },

  renderAll() {
    const place = document.createElement('div');
    place.className = 'list';
    root.append(place);
    const height = 54;
    const rows = classRows(catalogue).filter((row) => row.kind === 'class');
    const state = {
      active: false,
      slot: null,
      disabled: false,
      size: rows.length,
      tiles: 13,
      strip: null,
      others: [],
    };
    const start = performance.now();
    render(
      rows.map((row, index) => rowTemplate(row, { index, top: index * height, height }, state)),
      place,
    );
    place.getBoundingClientRect();
    const time = performance.now() - start;
    place.remove();
    return time;
  },
};
find('input').addEventListener('keydown', () => performance.mark(stepMark));
document.body.dataset['ready'] = '';
