import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { excludedReason } from '../../../figures/observers/leave-out.ts';
import type { FileUse } from '../../logic/files/read-answer-file.ts';
import { pluralize } from '../../../core/text/pluralize.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type {
  FileReport,
  LeftOutObserver,
  ReportedObserver,
} from '../../../figures/observers/observers-report.ts';
import { practiceReason } from '../../../figures/observers/practice.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { RowList, type Row } from '../../../kit/element/row-list/row-list.ts';
import { rowList } from '../../../kit/style/row-list.ts';

/** The number of a session in the name of its file, which tells nobody anything. */
const sessionNumber = /[ _-]*\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b/gi;

/** A file's name as a person reads it, without the number of a session: "Ada 2026-11-29.json". */
export function shortFile(name: string): string {
  return name.replace(sessionNumber, '');
}

/** What the list does with files, by their names, and with observers, by their keys. */
interface FileActs {
  setUse(file: string, use: FileUse): unknown;
  removeFiles(files: readonly string[]): unknown;
  bringBack(key: string): unknown;
  rename(key: string, name: string, alone: true): unknown;
}

/** The files that a comparison is made of, and the observers in them that are not in it. */
@customElement('hit5-compared-files')
export class ComparedFiles extends LitElement {
  static override readonly styles = [base, controls, rowList];

  /** In the order shown. */
  @property({ attribute: false }) files: readonly FileReport[] = [];

  /** Those in them that are compared. */
  @property({ attribute: false }) observers: readonly Pick<ReportedObserver, 'name' | 'keyed'>[] = [];

  /** Those of them that are compared with nobody. */
  @property({ attribute: false }) leftOut: readonly LeftOutObserver[] = [];

  /** The names of those that the figures are without, as they contradict others. */
  @property({ attribute: false }) without: readonly string[] = [];

  @property({ attribute: false }) does!: FileActs;

  readonly #list = new RowList(this);

  protected override render() {
    return this.#list.render([
      ...this.files.map((file) => this.#fileRow(file)),
      ...this.leftOut.map((observer) => this.#leftOutRow(observer)),
    ]);
  }

  #fileRow(file: FileReport): Row {
    const { name } = file;
    const isRead = file.kind !== 'refused';
    return {
      key: `file ${name}`,
      name: shortFile(name),
      facts: [
        isRead ? contents(file) : null,
        isRead && file.ambiguous ? this.#renderUse(name, visibleText(name), file.kind) : null,
      ],
      notes: [
        isRead ? null : file.message,
        this.without.includes(name) ? 'Does not go with the other files: the figures are without it.' : null,
      ],
      acts: [this.#renamePart(name), { words: 'Remove', does: () => void this.does.removeFiles([name]) }],
    };
  }

  /** Names what one file says of an observer of several files by itself, which separates it from them. */
  #renamePart(file: string): Row['acts'][number] {
    for (const { name, keyed } of this.observers) {
      const part = keyed.length > 1 && keyed.find(({ files }) => files.length === 1 && files[0] === file);
      if (!part) continue;
      const save = (typed: string) => void this.does.rename(part.key, typed, true);
      return {
        words: `Rename ${visibleText(name)} here`,
        renames: { label: 'Name', value: name, most: 200, save },
      };
    }
    return null;
  }

  /** One number a line can be either. */
  #renderUse(name: string, shown: string, use: FileUse) {
    const choose = (event: Event) =>
      void this.does.setUse(name, (event.target as HTMLSelectElement).value as FileUse);
    return html`<select aria-label="What ${shown} holds" @change=${choose}>
      <option value="truth" ?selected=${use === 'truth'}>it says what is right</option>
      <option value="answers" ?selected=${use === 'answers'}>it holds answers, one for each image</option>
    </select>`;
  }

  #leftOutRow({ key, name, files, ownPractice, excluded }: LeftOutObserver): Row {
    const from = files.map((file) => visibleText(shortFile(file))).join(', ');
    const reason = ownPractice ? practiceReason : excluded && excludedReason(excluded);
    return {
      key: `observer ${key}`,
      name,
      facts: [reason ? `in ${from}: ${reason}` : `taken out of ${from}`],
      acts: [
        {
          words: ownPractice ? 'Count as somebody else' : 'Bring back',
          does: () => void this.does.bringBack(key),
        },
      ],
    };
  }
}

function contents(file: Exclude<FileReport, { readonly kind: 'refused' }>): string {
  if (file.kind === 'truth') return `says what is right on ${pluralize(file.images, 'image')}`;
  return pluralize(file.observers, 'observer');
}
