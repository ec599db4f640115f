import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { pluralize, list } from '../../core/text/pluralize.ts';
import { notInTruth } from '../../figures/observers/leave-out.ts';
import type { ObserverEdit } from '../../figures/observers/resolve-observers.ts';
import { storesContext } from '../../kit/stores.ts';
import { shortFile } from '../element/compared-files/compared-files.ts';
import type { Observers } from '../make-observers.ts';
import type { ObserverRow } from '../element/observer-list/observer-list.ts';
import '../element/observer-list/observer-list.ts';
import { visibleText } from '../../core/text/visible-text.ts';
import { groupNames, tooManyGroups } from '../../figures/observers/groups/compare-groups.ts';
import { groupsFromNames, groupsOfCsv, oneGroupWords } from '../logic/groups.ts';
import type {
  FileReport,
  ObserversReport,
  ReportedObserver,
} from '../../figures/observers/observers-report.ts';
import { messageOf } from '../../core/message-of.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { rowList } from '../../kit/style/row-list.ts';
import { collapsible } from './collapsible.ts';
import { menuShowing } from './figure-choices.ts';
import './observer-origins.ts';
import { observersStyles } from './observers-page-styles.ts';
import { FormatError } from '../../core/schemas/check-format.ts';
import type { LoadedFile } from '../state/observer-shelf.ts';

/** The names of the files that were made of sessions of this machine: Hit5 named them, so they say no group. */
function ownFiles(files: readonly LoadedFile[]): ReadonlySet<string> {
  return new Set(files.filter(({ session }) => session !== null).map(({ name }) => name));
}

/**
 * The groups that the names of the observers' files say, by the observers' keys; networks are in none. Nothing where no
 * two observers would be in one group, since then the names say something else.
 *
 * @param own names of files that are passed over.
 */
function groupsOfFiles(
  observers: readonly Pick<ReportedObserver, 'key' | 'kind' | 'files'>[],
  own: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const named = observers.flatMap(({ key, kind, files: [file = '', ...others] }) =>
    kind === 'network' || others.length > 0 || own.has(file) ? [] : [{ key, file }],
  );
  const groups = groupsFromNames(named.map(({ file }) => file));
  const found = new Map(named.flatMap(({ key }, at) => (groups[at] ? [[key, groups[at]] as const] : [])));
  return new Set(found.values()).size < found.size ? found : new Map();
}

/** More is no list of groups, in 10⁶ bytes. */
const longest = 20;

/**
 * The groups that a CSV says, by the observers' keys; people whom it does not name are in none.
 *
 * @returns with what came of it, in words.
 * @throws FormatError naming the file and what was expected in it; nobody is in another group then.
 */
async function groupsOfFile(
  file: File,
  observers: readonly Pick<ReportedObserver, 'key' | 'kind' | 'name'>[],
): Promise<{ readonly groups: ReadonlyMap<string, string>; readonly told: string }> {
  const text = await textOf(file);
  const named = groupsOfCsv(
    file.name,
    text,
    observers.map(({ name }) => name),
  );
  const tooMany = tooManyGroups(groupNames([...named.groups.values()]).length);
  if (tooMany !== null) throw new FormatError(`${visibleText(file.name)}: ${tooMany}`);
  const isPlaced = ({ kind, name }: (typeof observers)[number]) =>
    kind !== 'network' || named.groups.has(name);
  const placed = observers.filter(isPlaced);
  const without = placed.filter(({ name }) => !named.groups.has(name));
  const names = without.slice(0, 5).map(({ name }) => visibleText(name));
  return {
    groups: new Map(placed.map(({ key, name }) => [key, named.groups.get(name) ?? ''])),
    told: [
      `${placed.length - without.length} of ${placed.length} are in a group now.`,
      ...(without.length > 0
        ? [`Not named, and so in none: ${names.join(', ')}${without.length > 5 ? ', …' : ''}.`]
        : []),
      ...named.notes.map((note) => `${note}.`),
    ].join(' '),
  };
}

async function textOf(file: File): Promise<string> {
  const name = visibleText(file.name);
  if (file.size > 1e6 * longest)
    throw new FormatError(`${name} cannot be read: it is larger than ${longest} MB.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (cause) {
    throw new FormatError(`${name} cannot be read: it is not UTF-8 text; save it as CSV in UTF-8.`, {
      cause,
    });
  }
}

/** The observers and their files: names, kinds, what is right, and what goes. */
@customElement('hit5-observer-files')
class FilesSection extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, rowList, observersStyles];

  @consume({ context: storesContext }) stores!: Observers;

  /** What came of the last CSV of groups. */
  @state() told = '';

  @query('#csv') readonly csvInput!: HTMLInputElement;

  protected override render() {
    const { observers } = this.stores;
    const { report, fault, truth = null } = observers.result.value ?? {};
    const reports = this.#reports();
    if (reports.length === 0) return nothing;
    return html`${
      report && report.observers.length > 0
        ? collapsible(
            'observers',
            'The observers',
            report,
            html`${this.#renderGroups(report)}
              <hit5-observer-list
                .rows=${observerRows(report.observers, observers.choices.value.edits, truth, this.#rooms())}
                .does=${observers}
              ></hit5-observer-list>`,
          )
        : nothing
    }
    ${collapsible(
      'files',
      'Their files',
      report ?? { observers: [] },
      html`<p>They are kept in this browser until you remove them.</p>
        ${this.#rooms().size === 0 ? html`<hit5-observer-origins></hit5-observer-origins>` : nothing}
        <hit5-compared-files
          .files=${reports}
          .observers=${report?.observers ?? []}
          .leftOut=${report?.leftOut ?? []}
          .without=${fault?.without ?? []}
          .does=${observers}
        ></hit5-compared-files>
        ${this.#renderTruth(reports)}`,
    )}`;
  }

  /** Brings the choice of what is right into view. */
  focusTruth(): void {
    const menu = this.renderRoot.querySelector<HTMLSelectElement>('.choice select');
    const fold = menu?.closest('details');
    if (fold) fold.open = true;
    menu?.focus();
  }

  /** The titles of the rooms that files came from, by the files' names. */
  #rooms(): ReadonlyMap<string, string> {
    const { files } = this.stores.observers;
    return new Map(files.value.flatMap(({ name, room }) => (room ? [[name, room.title] as const] : [])));
  }

  /** What became of the files that are kept. */
  #reports(): readonly FileReport[] {
    const { files, result } = this.stores.observers;
    const kept = new Set(files.value.map(({ name }) => name));
    return (result.value?.files ?? []).filter(({ name }) => kept.has(name));
  }

  /** The ways to put many people in groups at once: by the names of their files, and by a CSV. */
  #renderGroups(report: ObserversReport) {
    const { observers } = this.stores;
    const groups = groupsOfFiles(report.observers, ownFiles(observers.files.value));
    const names = groupNames([...groups.values()]);
    const shown = names.slice(0, 3).map(visibleText).join(', ') + (names.length > 3 ? ', …' : '');
    const hint = oneGroupWords(names);
    const take = () => {
      this.told = '';
      void observers.setGroups(groups);
    };
    return html`<p class="choice">
        ${
          groups.size === 0
            ? nothing
            : html`<button type="button" ?disabled=${hint !== null} @click=${take}>
                Groups from file names
              </button>`
        }
        <button type="button" @click=${() => this.csvInput.click()}>Groups from a CSV</button>
        <input
          id="csv"
          type="file"
          accept=".csv,text/csv"
          hidden
          aria-label="CSV of groups"
          @change=${this.#takeCsv}
        />
        ${
          observers.canUndoGroups.value
            ? html`<button type="button" class="quiet" @click=${this.#undo}>Take the groups back</button>`
            : names.length > 1
              ? html`<span>${groups.size} of ${report.observers.length} would be in a group: ${shown}</span>`
              : nothing
        }
      </p>
      ${hint === null ? nothing : html`<p>From file names? ${hint}</p>`}
      <p role="status">${this.told}</p>`;
  }

  #undo = () => {
    this.told = '';
    void this.stores.observers.undoGroups();
  };

  #takeCsv = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    const { observers } = this.stores;
    try {
      const { groups, told } = await groupsOfFile(file, observers.result.value?.report?.observers ?? []);
      await observers.setGroups(groups);
      this.told = told;
    } catch (cause) {
      this.told = `No group was changed. ${messageOf(cause)}`;
    }
    // The same file can be given again once it is mended.
    input.value = '';
  };

  #renderTruth(reports: readonly FileReport[]) {
    const truths = reports.filter(({ kind }) => kind === 'truth');
    if (truths.length === 0) return nothing;
    const { observers } = this.stores;
    const { truth: chosen } = observers.choices.value;
    const shown = truths.findIndex(({ name }) => name === chosen);
    const choose = (event: Event) => {
      const place = Number((event.target as HTMLSelectElement).value);
      void observers.chooseTruth(truths[place]?.name ?? null);
    };
    return html`<p class="choice">
      <label>
        The right classes come from
        <select ${menuShowing(String(shown))} @change=${choose}>
          <option value="-1" ?selected=${chosen === null}>each observer’s own file</option>
          ${truths.map(
            ({ name }, place) =>
              html`<option value=${place} ?selected=${name === chosen}>${visibleText(name)}</option>`,
          )}
        </select>
      </label>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-observer-files': FilesSection;
  }
}

/**
 * The observers as the list shows them: where each comes from, and what of it does not count.
 *
 * @param truthFile the file that says what is right; null: each observer's own.
 * @param rooms the titles of the rooms that files came from, by the files' names.
 */
function observerRows(
  observers: readonly ReportedObserver[],
  edits: ReadonlyMap<string, ObserverEdit>,
  truthFile: string | null,
  rooms: ReadonlyMap<string, string> = new Map(),
): readonly ObserverRow[] {
  return observers.map(
    ({
      key,
      name,
      kind,
      group,
      simulated,
      images,
      files,
      n,
      withoutTruth,
      assisted,
      spoiled,
      categories,
      inTruth,
      empty,
      guesses,
    }) => ({
      key,
      name,
      kind,
      group,
      kindOpen: kind === 'unknown' || edits.get(key)?.kind !== undefined,
      notes: [
        ...(simulated ? ['simulated: a program drew these answers'] : []),
        pluralize(images, 'image'),
        `from ${fromWords(files, rooms)}`,
        guesses === 1 ? 'one guess an image' : `${guesses} guesses an image`,
        ...(empty === null ? [] : [empty]),
        ...(categories === null
          ? []
          : [categories === 0 ? 'answers in words of its own' : `answers with ${categories} categories`]),
        ...(truthFile !== null && inTruth === 0 ? [notInTruth(images, truthFile)] : []),
        ...(withoutTruth > 0
          ? [`${pluralize(withoutTruth, 'image')} not counted: ${noTruth(truthFile)}`]
          : []),
        ...(assisted > 0 ? [`${pluralize(assisted, 'image')} answered with help not counted`] : []),
        ...(spoiled > 0 ? [`${pluralize(spoiled, 'image')} not shown as asked not counted`] : []),
        ...(n === 0 && withoutTruth > 0 ? ['cannot be scored: add a file that says what is right'] : []),
      ],
    }),
  );
}

/** How many files are named; more are counted. */
const mostFiles = 3;

/** The rooms and files that an observer is from: "7b Biology", "ada.json, ben.json and 4 more". */
function fromWords(files: readonly string[], rooms: ReadonlyMap<string, string>): string {
  const names = [...new Set(files.map((file) => visibleText(rooms.get(file) ?? shortFile(file))))];
  return list(names, mostFiles);
}

/** Why images do not count: an empty list in ReaL labels, say. */
function noTruth(truthFile: string | null): string {
  return truthFile === null ? 'without a truth' : `${visibleText(truthFile)} says no class for them`;
}
