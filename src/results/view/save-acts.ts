import { consume } from '@lit/context';
import { ruleWords } from '../../core/trials/grading.ts';
import { notShownOfSession } from '../../figures/report/cite.ts';
import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { downloadName } from '../../files/formats/file-format.ts';
import { sessionDownloads } from '../../files/formats/file-formats.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import type { SaveItem } from '../../kit/element/save-menu/save-menu.ts';
import { hit5Session } from '../../files/formats/session-file.ts';
import { kindsOf } from '../../core/trials/challenge.ts';
import type { Session } from '../../core/trials/session.ts';
import { saveFile } from '../../kit/file/save-file.ts';
import { zipParts } from '../../packs/pack/zip-writer.ts';
import { methodsOf, reportOf } from './make-report.ts';
import './saving.ts';
import { isShort } from './session-cases.ts';

const report: SaveItem = {
  id: 'report',
  label: 'Report',
  purpose:
    'What you found on one page, and all figures and errors behind it. To hand in or to print; opens in any browser.',
};

/** What a person hands in: the session with all that was recorded. */
const [handIn = null] = hit5Session.sessionDownloads ?? [];

/** The files for researchers that can hold a session's answers, and which cannot. */
function forResearchers({ list }: Session) {
  const all = sessionDownloads.filter((one) => one !== handIn);
  const left = list ? all.filter(({ classesOnly }) => classesOnly) : [];
  return {
    title: 'For researchers',
    items: all.filter((one) => !left.includes(one)),
    note: list
      ? notOffered(
          left.map(({ label }) => label),
          list.categories.length,
        )
      : null,
  };
}

function notOffered(labels: readonly string[], categories: number): string {
  return `Not offered: ${labels.join('; ')}. They take answers among all of ImageNet’s classes; this session has ${categories} categories.`;
}

const types = {
  json: 'application/json',
  csv: 'text/csv',
  zip: 'application/zip',
  html: 'text/html',
} as const;

/** What can be taken from a session's results: files, and a print. */
@customElement('hit5-save-acts')
export class SaveActs extends LitElement {
  static override readonly styles = [
    css`
      :host {
        display: block;
        justify-self: end;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  /** Which session. */
  @property({ attribute: false }) session!: Session;

  protected override render() {
    return html`<hit5-saving
      .subject=${this.session.id}
      .first=${handIn}
      .items=${[report]}
      .folded=${forResearchers(this.session)}
      .cited=${isShort(this.session) ? null : notShownOfSession(this.session)}
      .describe=${this.#describe}
      .save=${this.#save}
    ></hit5-saving>`;
  }

  #describe = async () => methodsOf(this.session, await this.#grading(), this.stores);

  /** What is right, once all that it stands on has been read. */
  async #grading() {
    const { grading, library, reviews } = this.stores;
    await Promise.all([reviews.open(this.session.id), library.openOf(this.session)]);
    return grading.of(this.session);
  }

  #save = async (id: string): Promise<string> => {
    const { files, catalogue, library } = this.stores;
    const content = await files.contentOf(this.session);
    const download = sessionDownloads.find((one) => one.id === id);
    const grading = await this.#grading();
    const images = library.of(this.session)?.challenge.images ?? [];
    const saved = download
      ? download.write(content, catalogue, grading, kindsOf(images))
      : { content: await reportOf(content, grading, this.stores), missing: null, network: null };
    if (saved === null) {
      return 'Nothing was saved: this file takes only answers that were given without help, and this session has none.';
    }
    const ending = download?.ending ?? 'html';
    const name = downloadName(this.session, id, ending, saved.network);
    const parts = typeof saved.content === 'string' ? [saved.content] : await zipOf(saved.content);
    saveFile(name, new Blob(parts, { type: types[ending] }));
    const rule = grading.rule === 'original' ? null : `${ruleWords[grading.rule]}, as here.`;
    return [`Saved as ${name}.`, rule, saved.missing].filter((part) => part !== null).join(' ');
  };
}

/** The parts of a zip of texts, by the names of its files. */
async function zipOf(texts: ReadonlyMap<string, string>): Promise<BlobPart[]> {
  const files = [...texts].map(([name, text]) => ({ name, blob: new Blob([text]) }));
  const parts: BlobPart[] = [];
  for await (const part of zipParts(files, new AbortController().signal)) parts.push(part);
  return parts;
}
