import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { backendFacts, backends } from '../../core/networks/backends.ts';
import { version } from '../../core/version.ts';
import { dataTable, scrollBox } from '../../kit/element/chart/data-table.ts';
import '../../kit/element/copy-field/copy-field.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { pageColumn } from '../../kit/style/page.ts';
import { storesContext } from '../../kit/stores.ts';
import { benchDevice, benchLines, ratioWords, type BenchedBackend } from '../logic/bench-lines.ts';
import type { Networks } from '../make-networks.ts';

/**
 * How fast the network is on this machine, on each backend, beside the stock package: lines to paste.
 *
 * @slot notices - What the person must know, below the bar.
 */
@customElement('hit5-bench-page')
export class BenchPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    pageColumn,
    dataTable,
    scrollBox,
    css`
      main {
        width: min(60rem, 100%);
      }
      p {
        max-width: 46rem;
      }
      .scroll {
        padding: 4px 16px;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background-color: var(--card);
      }
      ul {
        display: grid;
        gap: 8px;
        max-width: 46rem;
        padding-left: 1.25rem;
        list-style: disc;
      }
      th:first-child {
        min-width: 8rem;
      }
      small {
        display: block;
        max-width: 22rem;
        color: var(--ink-2);
        font-size: 0.8125rem;
        overflow-wrap: anywhere;
      }
      .now {
        color: var(--ink-2);
      }
      .go {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 16px;
        align-items: center;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Networks;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stores.bench.stop();
  }

  protected override render() {
    const { rows, running, problem } = this.stores.bench.state.value;
    return html`<hit5-top-bar place="#/bench"></hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        <h1>How fast is it here?</h1>
        <p>
          A decoded photo to five names, on each backend of this machine: by Hit5, and by
          <b>@tensorflow-models/mobilenet</b>, the package that most pages take, with the same weights
          (EfficientNet-Lite0). Both run in the same worker and take turns, photo by photo. It takes a minute
          or two, some minutes where there is no graphics processor, and nothing leaves this machine.
        </p>
        <div class="go">
          <button type="button" class="primary" @click=${running ? this.#stop : this.#run}>
            ${running ? 'Stop' : rows.length > 0 ? 'Measure again' : 'Measure'}
          </button>
          <p class="now" role="status">
            ${running ? `Measuring ${backendFacts[running].title}, ${rows.length + 1} of ${backends.length}. Leave this page in front.` : ''}
          </p>
        </div>
        ${problem === null ? nothing : html`<hit5-notice kind="alarm">${problem}</hit5-notice>`}
        ${rows.length === 0 ? nothing : [this.#renderTable(rows), running ? nothing : renderLines(rows)]}
        <h2>What the columns say</h2>
        <ul>
          <li>
            <b>Ratio</b>: Hit5’s time divided by the package’s, the median over the photos; between the two
            numbers in brackets lies the middle half. Below 1 Hit5 is faster. It tells more than the
            milliseconds, since both had the same machine at the same moment.
          </li>
          <li>
            <b>Hit5</b> and <b>package</b>: the median time from the decoded photo to five names, as a page
            sees it.
          </li>
          <li><b>Photos</b>: how many each has answered. The first is not counted.</li>
          <li>
            A WebGL or WebGPU <b>in software</b> runs on the main processor: such a line says nothing of a
            GPU.
          </li>
        </ul>
        <p>Other programs at work make every figure worse. On a laptop, plug it in.</p>
      </main>`;
  }

  #renderTable(rows: readonly BenchedBackend[]) {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="What was measured">
      <table>
        <thead>
          <tr>
            <th scope="col">Backend</th>
            <th scope="col">Ratio</th>
            <th scope="col">Hit5</th>
            <th scope="col">Package</th>
            <th scope="col">Photos</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(renderRow)}
        </tbody>
      </table>
    </div>`;
  }

  #run = () => void this.stores.bench.run();

  #stop = () => this.stores.bench.stop();
}

function renderRow(row: BenchedBackend) {
  const title = backendFacts[row.backend].title;
  if ('reason' in row)
    return html`<tr>
      <th scope="row">${title}<small>cannot run: ${row.reason}</small></th>
      <td>–</td>
      <td>–</td>
      <td>–</td>
      <td>–</td>
    </tr>`;
  return html`<tr>
    <th scope="row">${title}<small>${benchDevice(row)}</small></th>
    <td>${ratioWords(row)}</td>
    <td>${row.ours.toFixed(1)} ms</td>
    <td>${row.stock.toFixed(1)} ms</td>
    <td>${row.photos}</td>
  </tr>`;
}

function renderLines(rows: readonly BenchedBackend[]) {
  const place = {
    version,
    date: new Date().toISOString().slice(0, 10),
    browser: navigator.userAgent,
    processors: navigator.hardwareConcurrency,
    isolated: crossOriginIsolated,
  };
  return html`<hit5-copy-field
    kind="code"
    label="Lines to paste (Markdown)"
    .text=${benchLines(place, rows)}
  ></hit5-copy-field>`;
}
