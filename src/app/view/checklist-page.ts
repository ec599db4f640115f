import type { OfflineState } from '../../offline/copy/offline-copy.ts';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { backendFacts } from '../../core/networks/backends.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { KeptValue } from '../../kit/keep/kept-value.ts';
import { cross, tick } from '../../kit/element/truth-line/truth-signs.ts';
import { benchLink, sessionFilesLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { pageColumn } from '../../kit/style/page.ts';
import '../../networks/view/network-status.ts';
import '../../offline/view/keep-everything.ts';
import { checklist, type StageFacts, type StageLine } from '../logic/checklist.ts';
import type { App } from '../make-app.ts';

/** How far the copy for use offline is, or why there is none, for a person. */
function copyWords(state: OfflineState): string {
  switch (state.kind) {
    case 'waiting':
      return 'Hit5 is kept in this browser once the network has answered for the first time.';
    case 'impossible':
      return `Hit5 needs its server each time you open it. ${state.reason}`;
    case 'keeping':
      return state.totalFiles === 0
        ? 'Hit5 is being kept in this browser.'
        : `Hit5 is being kept in this browser: ${state.files} of ${state.totalFiles} files are there.`;
    case 'ready':
      return `Hit5 works offline: all ${state.files} files of the app, EfficientNet-Lite0 and the photos and drawings of Hit5 are kept in this browser.`;
    case 'failed':
      return `Hit5 does not work offline yet. ${state.message}`;
  }
}

const ownEyes: readonly string[] = [
  'The power is plugged in; screen saver and sleep are off.',
  'Notifications are off, of the system and of the browser.',
  'The last row can read it: zoom to 125 or 150 % (Ctrl and plus).',
  'A backup is on a stick, with a printed or saved report as a last resort.',
];

/** Which of them the person has ticked, for as long as the tab: the next talk begins anew. */
const keptTicks = new KeptValue<readonly string[]>({
  key: 'hit5-checklist',
  place: 'sessionStorage',
  parse: (text) => ownEyes.filter((_, at) => text?.split(' ').includes(String(at))),
  print: (ticked) => ticked.map((words) => ownEyes.indexOf(words)).join(' '),
});

const lookEvery = 5000;

/** How a line stands, in words beside its mark. */
const standing = {
  right: html`${tick} Right`,
  wrong: html`${cross} Not yet`,
  wait: html`… Wait`,
  unknown: html`? Look yourself`,
} as const;

/** What a speaker looks at before a talk: the page ticks off what it can see itself. */
@customElement('hit5-checklist-page')
export class ChecklistPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    headings,
    pageColumn,
    css`
      main {
        width: min(52rem, 100%);
      }
      h2 {
        margin-top: 20px;
      }
      .lines li {
        display: grid;
        gap: 4px 20px;
        padding: 14px 0;
        border-top: 1px solid var(--line);
        grid-template-columns: 8.5rem minmax(0, 1fr);
      }
      .lines li > div {
        display: grid;
        gap: 8px;
        justify-items: start;
      }
      .is {
        font-weight: 600;
      }
      .right {
        color: var(--truth);
      }
      .wrong {
        color: var(--alarm);
      }
      .wait,
      .unknown,
      .lines p {
        color: var(--ink-2);
      }
      .lines p {
        font-size: 0.9375rem;
        overflow-wrap: anywhere;
      }
      label {
        display: flex;
        gap: 12px;
        align-items: center;
        min-height: 44px;
      }
      input {
        flex: none;
        width: 22px;
        height: 22px;
        margin: 0;
      }
      @media (max-width: 36rem) {
        .lines li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: App;

  /** In bytes; null while it is not known, or where the browser does not say. */
  @state() freeBytes: number | null = null;

  /** Of the window, in CSS pixels. */
  @state() width = innerWidth;

  #hasAsked = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.#measure);
    void this.stores.network.refresh();
    this.#look();
    this.#timer = setInterval(this.#look, lookEvery);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.#measure);
    clearInterval(this.#timer);
  }

  protected override render() {
    const lines = checklist(this.#facts());
    const ticked = keptTicks.read();
    const right = lines.filter((line) => line.is === 'right').length;
    return html`<hit5-top-bar place="#/checklist"
        ><hit5-network-status slot="end"></hit5-network-status
      ></hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        <h1>Before a talk</h1>
        <p role="status">
          ${right} of ${lines.length} are right. This page looks by itself, again and again.
        </p>
        <ul class="lines">
          ${lines.map((line) => this.#renderLine(line))}
        </ul>
        <h2>Look at these yourself</h2>
        <ul>
          ${ownEyes.map(
            (words) =>
              html`<li>
                <label>
                  <input
                    type="checkbox"
                    ?checked=${ticked.includes(words)}
                    @change=${(event: Event) => keepTick(words, (event.target as HTMLInputElement).checked)}
                  />${words}
                </label>
              </li>`,
          )}
        </ul>
      </main>`;
  }

  protected override updated(): void {
    // With a photo that is in no challenge; the first one takes a GPU the longest.
    if (this.#hasAsked || this.stores.network.status.value.kind !== 'ready') return;
    this.#hasAsked = true;
    void this.stores.breaking.showFirst();
  }

  #renderLine(line: StageLine) {
    return html`<li>
      <span class="is ${line.is}">${standing[line.is]}</span>
      <div>
        <b>${line.what}</b>
        <p>${line.words}</p>
        ${this.#renderAct(line)}
      </div>
    </li>`;
  }

  #renderAct({ id, is }: StageLine) {
    switch (id) {
      case 'offline':
        return is === 'right' ? nothing : html`<hit5-keep-everything></hit5-keep-everything>`;
      case 'network':
        return is === 'wrong'
          ? html`<button type="button" @click=${() => this.stores.network.retry()}>Try again</button>`
          : nothing;
      case 'pace':
        return html`<a href=${benchLink}>Measure how fast it is here</a>`;
      case 'demo':
        return is === 'right'
          ? nothing
          : html`<a class="button" href=${sessionFilesLink}>Choose session files</a>`;
      case 'full-screen':
        return is === 'right'
          ? html`<button type="button" @click=${fillScreen}>Fill the screen, or leave it</button>`
          : nothing;
      default:
        return nothing;
    }
  }

  /** Reads signals. */
  #facts(): StageFacts {
    const { disk, sessions, classServer } = this.stores;
    return {
      copy: this.#copy(),
      network: this.#network(),
      isolated: crossOriginIsolated,
      notKept: notKept(disk.status.value),
      freeBytes: this.freeBytes,
      simulated: sessions.outlines.value.filter(({ simulated }) => simulated).length,
      width: this.width,
      canFullScreen: document.fullscreenEnabled,
      classAddresses: classServer.info.value?.classes ? classServer.info.value.addresses : null,
    };
  }

  #copy(): StageFacts['copy'] {
    const { state: copy } = this.stores.offline.status.value;
    const all = this.stores.offline.everything.value;
    return {
      kind: copy.kind,
      message: copyWords(copy),
      keptBytes: all?.keptBytes ?? null,
      totalBytes: all?.totalBytes ?? null,
    };
  }

  #network(): StageFacts['network'] {
    const { network, breaking, catalogue } = this.stores;
    const status = network.status.value;
    const [guess] = breaking.distorted.value?.prediction?.guesses ?? [];
    const name = network.nameOf(network.current.value);
    const told = { name, message: '', said: null, runsOn: '', milliseconds: null, onGpu: false };
    if (status.kind === 'loading') return { ...told, kind: 'loading' };
    if (status.kind === 'failed') return { ...told, kind: 'failed', message: status.message };
    const { backend, device, milliseconds } = status.info;
    return {
      ...told,
      kind: breaking.message.value === null ? 'ready' : 'failed',
      message: breaking.message.value ?? '',
      said: guess ? catalogue.title(catalogue.byIndex(guess.classIndex).wnid) : null,
      runsOn: `${backendFacts[backend].title}, ${device}`,
      milliseconds: status.pace ?? milliseconds,
      onGpu: backendFacts[backend].onGpu,
    };
  }

  /** At what no signal tells of. */
  #look = () => {
    if (document.hidden) return;
    void this.stores.classServer.lookAgain();
    void this.#lookForRoom();
  };

  async #lookForRoom(): Promise<void> {
    // Absent on plain http.
    const storage = navigator.storage as StorageManager | undefined;
    const { quota, usage } = (await storage?.estimate().catch(() => undefined)) ?? {};
    this.freeBytes = quota === undefined || usage === undefined ? null : quota - usage;
  }

  #measure = () => {
    this.width = innerWidth;
  };
}

/** Why answers are not kept, for a person; null where they are. */
function notKept(status: App['disk']['status']['value']): string | null {
  switch (status.kind) {
    case 'kept':
      return null;
    case 'copy':
      return 'Hit5 is open in another tab, and this one only looks. Close the other one.';
    case 'unavailable':
      return `This browser gives the page no disk (${status.message}). Open Hit5 in a window that is not private.`;
    case 'closed':
    case 'failing':
      return status.message;
  }
}

function keepTick(words: string, isTicked: boolean): void {
  const others = keptTicks.read().filter((one) => one !== words);
  keptTicks.write(isTicked ? [...others, words] : others);
}

function fillScreen(): void {
  // A browser may refuse, and F11 stays.
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-checklist-page': ChecklistPage;
  }
}
