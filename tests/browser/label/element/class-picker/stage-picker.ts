import { html } from 'lit';
import { page } from 'vitest/browser';
import type { ClassPickEvent } from '#src/label/element/class-picker/pick-acts.ts';
import type { ClassPicker } from '#src/label/element/class-picker/class-picker.ts';
import type { SearchLanguages } from '#src/label/element/class-picker/search-template.ts';
import '#src/label/element/class-picker/class-picker.ts';
import type { ExampleStrips } from '#src/label/element/class-picker/example-strips.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { parseClasses } from '#src/files/classes-format.ts';
import type { LanguageCode } from '#src/core/classes/search-words.ts';
import { parseEverydayNames, parseWords } from '#src/files/names-format.ts';
import { pickGuess, removeGuess } from '#src/core/trials/guesses.ts';
import { mount } from '#tests/browser/support.ts';

const textAt = async (path: string) => (await fetch(`/assets/${path}`)).text();
const namesFile = async (name: string) => ({ name, text: await textAt(`names/${name}`) });
const unnamed = parseClasses('classes.json', await textAt('classes.json'));

/** The 1000 classes as they ship, with what people call them. */
export const catalogue = unnamed.named(
  parseEverydayNames(
    {
      english: await namesFile('en.tsv'),
      groups: await namesFile('groups.tsv'),
      tiles: await namesFile('tiles.tsv'),
      missing: await namesFile('missing.tsv'),
      common: await namesFile('common.tsv'),
      shown: await namesFile('shown.tsv'),
      glosses: await namesFile('glosses.tsv'),
    },
    unnamed,
  ),
);

/** The words of a language as they ship. */
export const wordsIn = async (language: LanguageCode) =>
  parseWords(await namesFile(`${language}.tsv`), language, catalogue);

const wnids = new Map(catalogue.classes.map(({ label, wnid }) => [label, wnid]));

/** @throws RangeError when there is no class of this label. */
export function wnidOf(label: string): Wnid {
  const wnid = wnids.get(label);
  if (!wnid) throw new RangeError(`No class is called ${label}.`);
  return wnid;
}

/** How the picker is staged. */
interface Staging {
  /** Labels of what is picked. */
  readonly picks?: readonly string[];
  /** CSS pixels. */
  readonly width?: number;
  readonly disabled?: boolean;
  readonly examples?: ExampleStrips | null;
  readonly offered?: readonly Wnid[] | null;
  readonly languages?: SearchLanguages | null;
  /** Whether the list stays at the tiles with which it begins; else all classes are opened. */
  readonly atTiles?: boolean;
}

/** A picker whose picks are kept as the page keeps them. */
export async function stagePicker({
  picks = [],
  width = 640,
  disabled = false,
  examples = null,
  offered = null,
  languages = null,
  atTiles = false,
}: Staging = {}) {
  const events: string[] = [];
  const keep = (event: Event, next: readonly Wnid[]) => {
    events.push(event.type);
    picker.picks = next;
  };
  const frame = await mount<HTMLElement>(
    html`<div style="display: flex; flex-direction: column; height: 600px; width: ${width}px">
      <hit5-class-picker
        style="flex: 1"
        .catalogue=${catalogue}
        .picks=${picks.map(wnidOf)}
        .examples=${examples}
        .offered=${offered}
        .languages=${languages}
        @hit5-class-pick=${(event: ClassPickEvent) =>
          keep(event, pickGuess(picker.picks, event.value.wnid, event.value.slot))}
        @hit5-last-pick-remove=${(event: Event) =>
          keep(event, removeGuess(picker.picks, picker.picks.length - 1))}
      ></hit5-class-picker>
    </div>`,
  );
  const picker = frame.firstElementChild as ClassPicker;
  await picker.updateComplete;
  // Without the mouse, which would stay over a row.
  if (!atTiles) picker.shadowRoot?.querySelector<HTMLElement>('[data-group="all"]')?.click();
  picker.disabled = disabled;
  await picker.updateComplete;
  return { picker, events, picks: () => picker.picks.map((wnid) => catalogue.byWnid(wnid).label) };
}

/** The search field. */
export const field = () => page.getByRole('combobox', { name: 'Search the classes' });

/** The row of a class in the list. */
export const option = (name: string) => page.getByRole('option', { name, exact: true });

/** The label of the class where the keys act; null: there is none. */
export function activeOption(): string | null {
  const input = field().element();
  const id = input.getAttribute('aria-activedescendant');
  const root = input.getRootNode() as ShadowRoot;
  return id === null ? null : (root.querySelector(`#${id} .label`)?.textContent ?? '');
}

/** Whether the cursor is in the search field. */
export function searching(picker: ClassPicker): boolean {
  return picker.shadowRoot?.activeElement === field().element();
}

/** Strips of 13 tiles for all classes but these, and which were asked for; each tile has a colour of its own. */
export function paintedStrips(without: readonly string[] = []) {
  const asked: Wnid[] = [];
  const canvas = document.createElement('canvas');
  canvas.width = 13 * 16;
  canvas.height = 16;
  const context = canvas.getContext('2d');
  for (let tile = 0; context && tile < 13; tile++) {
    context.fillStyle = `hsl(${tile * 27} 60% 50%)`;
    context.fillRect(tile * 16, 0, 16, 16);
  }
  const address = canvas.toDataURL();
  const missing = new Set(without.map(wnidOf));
  const strips: ExampleStrips = {
    count: (wnid) => (missing.has(wnid) ? 0 : 13),
    strip: (wnid) => {
      asked.push(wnid);
      return Promise.resolve(address);
    },
  };
  return { strips, asked };
}

/** The strip in a class's row, as soon as it is there. */
export function stripOf(picker: ClassPicker, label: string): HTMLElement | null {
  return (
    picker.shadowRoot?.querySelector<HTMLElement>(`#option-${wnidOf(label)} .strip img`)?.closest('.strip') ??
    null
  );
}
