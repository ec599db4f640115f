import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FileUse } from '../../logic/files/read-answer-file.ts';
import { shortFile } from '../../logic/files/short-file.ts';
import { counted } from '../../../core/text/counted.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import type { FileReport } from '../../../figures/observers/compare-result.ts';
import type { LeftOutObserver } from '../../../figures/observers/observers-report.ts';
import { excludedReason } from '../../../figures/observers/excluded.ts';
import { practiceReason } from '../../../figures/observers/practice.ts';
import { base } from '../../../kit/style/base.ts';
import { controls } from '../../../kit/style/controls.ts';
import { RowList, type Row } from '../../../kit/element/row-list/row-list.ts';
import { rowList } from '../../../kit/style/row-list.ts';
import type { ObserverOneEvent } from '../observer-list/observer-list.ts';
import { type Told, tell } from '../../../kit/element/told.ts';

/** The person says what a file is to be read as. */
export type FileUseEvent = Told<'hit5-file-use', { readonly file: string; readonly use: FileUse }>;

/** The person wants a file gone, with all that it holds. */
export type FileRemoveEvent = Told<'hit5-file-remove', string>;

/** The person wants an observer in the comparison again. */
export type ObserverReturnEvent = Told<'hit5-observer-return', string>;

/**
 * The files that a comparison is made of, and the observers in them that are not in it.
 *
 * @fires hit5-file-use
 * @fires hit5-file-remove
 * @fires hit5-observer-return
 * @fires hit5-observer-one
 */
@customElement('hit5-compared-files')
export class ComparedFiles extends LitElement {
  static override readonly styles = [base, controls, rowList];

  /** In the order shown. */
  @property({ attribute: false }) files: readonly FileReport[] = [];

  /** Those of them that are compared with nobody. */
  @property({ attribute: false }) leftOut: readonly LeftOutObserver[] = [];

  /** The names of those that the figures are without, as they contradict others. */
  @property({ attribute: false }) without: readonly string[] = [];

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
      acts: [{ words: 'Remove', does: () => tell<FileRemoveEvent>(this, 'hit5-file-remove', name) }],
    };
  }

  /** One number a line can be either. */
  #renderUse(name: string, shown: string, use: FileUse) {
    const choose = (event: Event) =>
      tell<FileUseEvent>(this, 'hit5-file-use', {
        file: name,
        use: (event.target as HTMLSelectElement).value as FileUse,
      });
    return html`<select aria-label="What ${shown} holds" @change=${choose}>
      <option value="truth" ?selected=${use === 'truth'}>it says what is right</option>
      <option value="answers" ?selected=${use === 'answers'}>it holds answers, one for each image</option>
    </select>`;
  }

  #leftOutRow({ key, name, files, ownPractice, excluded, practiceOf }: LeftOutObserver): Row {
    const from = files.map((file) => visibleText(shortFile(file))).join(', ');
    const reason = ownPractice ? practiceReason : excluded && excludedReason(excluded);
    return {
      key: `observer ${key}`,
      name,
      facts: [reason ? `in ${from}: ${reason}` : `taken out of ${from}`],
      acts: [
        practiceOf === null
          ? null
          : {
              words: 'These are one observer',
              about: `${name} and the other session`,
              does: () => tell<ObserverOneEvent>(this, 'hit5-observer-one', { key, other: practiceOf }),
            },
        {
          words: ownPractice ? 'Count as somebody else' : 'Bring back',
          does: () => tell<ObserverReturnEvent>(this, 'hit5-observer-return', key),
        },
      ],
    };
  }
}

function contents(file: Exclude<FileReport, { readonly kind: 'refused' }>): string {
  if (file.kind === 'truth') return `says what is right on ${counted(file.images, 'image')}`;
  return counted(file.observers, 'observer');
}
