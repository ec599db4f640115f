import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { formatBytes } from '../../core/text/format-number.ts';
import { pluralize } from '../../core/text/pluralize.ts';
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
import type { App } from '../make-app.ts';

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

/** How a line stands, in words beside its mark (`wait`: soon known; `unknown`: this browser does not say). */
const standing = {
  right: html`${tick} Right`,
  wrong: html`${cross} Not yet`,
  wait: html`… Wait`,
  unknown: html`? Look yourself`,
} as const;

type Line = ReturnType<typeof line>;

/** @param words where it is wrong, with what to do. */
const line = (what: string, is: keyof typeof standing, words: string, act: unknown = nothing) => ({
  what,
  is,
  words,
  act,
});

/** So slow a network makes a room wait, in milliseconds an image. */
const slow = 500;

/** So much is left for sessions, a pack and the browser itself, in bytes. */
const leastRoom = 200e6;

/** So narrow the classes stand below the photo, in CSS pixels (52rem). */
const narrow = 832;

/**
 * Reads signals.
 * @param freeBytes null while it is not known, or where the browser does not say.
 * @param width of the window, in CSS pixels.
 */
export function checklist(stores: App, freeBytes: number | null, width: number): readonly Line[] {
  const simulated = stores.sessions.outlines.value.filter((session) => session.simulated).length;
  const hasRoom = freeBytes !== null && freeBytes >= leastRoom;
  const wide = `The window is ${width} pixels wide at this zoom`;
  const { classes, addresses: [address] = [] } = stores.classServer.info.value ?? {};
  const notKept = whyNotKept(stores.disk.status.value);
  const check = (what: string, isRight: boolean, right: string, wrong: string) =>
    line(what, isRight ? 'right' : 'wrong', isRight ? right : wrong);
  return [
    offline(stores.offline),
    ...network(stores),
    check(
      'Answers are kept',
      notKept === null,
      'Each answer is on disk before the next photo comes.',
      notKept ?? '',
    ),
    line(
      'There is room for more',
      hasRoom ? 'right' : freeBytes === null ? 'unknown' : 'wrong',
      freeBytes === null
        ? 'This browser does not say how much it may keep. Look at the disk.'
        : `This browser may keep another ${formatBytes(freeBytes)}.${hasRoom ? '' : ' Make room on the disk, or remove packs that you do not need.'}`,
    ),
    simulated > 0
      ? line(
          'The demo data is loaded',
          'right',
          `${pluralize(simulated, 'simulated session')} to show. Say that they are simulated.`,
        )
      : line(
          'The demo data is loaded',
          'wrong',
          'No simulated session is here. Choose the four files simulated-… of docs/demo-data, on a stick of demo-data.',
          html`<a class="button" href=${sessionFilesLink}>Choose session files</a>`,
        ),
    check(
      'Photo and classes stand side by side',
      width > narrow,
      `${wide}.`,
      `${wide}, and needs more than ${narrow}. Make it wider, or zoom out (Ctrl and minus).`,
    ),
    document.fullscreenEnabled
      ? line(
          'The page can fill the screen',
          'right',
          'Press the button, or F11.',
          html`<button type="button" @click=${fillScreen}>Fill the screen, or leave it</button>`,
        )
      : line(
          'The page can fill the screen',
          'wrong',
          'This browser does not let pages fill the screen. Try F11, or another browser.',
        ),
    ...(classes
      ? [
          check(
            'A class can join',
            address !== undefined,
            `Devices in the same network find it at ${address}.`,
            'This machine is in no network. Join the one that the class is in, or open a hotspot.',
          ),
        ]
      : []),
  ];
}

function offline({ status, everything }: App['offline']): Line {
  const { state } = status.value;
  const kept = everything.value;
  const what = 'Hit5 works without internet';
  const keep = html`<hit5-keep-everything></hit5-keep-everything>`;
  switch (state.kind) {
    case 'waiting':
      return line(
        what,
        'wait',
        'Hit5 is kept in this browser once the network has answered for the first time.',
        keep,
      );
    case 'impossible':
      return line(
        what,
        'wrong',
        `Hit5 needs its server each time you open it. ${state.reason} Bring the server along: Hit5 on a stick, or npm start on your machine.`,
        keep,
      );
    case 'keeping':
      return line(
        what,
        'wait',
        `Hit5 is being kept in this browser${state.totalFiles === 0 ? '.' : `: ${state.files} of ${state.totalFiles} files are there.`}`,
        keep,
      );
    case 'failed':
      return line(what, 'wrong', `Hit5 does not work offline yet. ${state.message}`, keep);
    case 'ready':
      if (!kept) return line(what, 'wait', 'What is kept is being counted.', keep);
      return kept.keptBytes === kept.totalBytes
        ? line(what, 'right', `Everything is kept in this browser: ${formatBytes(kept.totalBytes)}.`)
        : line(
            what,
            'wrong',
            `${formatBytes(kept.keptBytes)} of ${formatBytes(kept.totalBytes)} are kept: the app and its first network, but not all.`,
            keep,
          );
  }
}

/** Whether it answers, and how fast. */
function network({ network, breaking, catalogue }: App): readonly Line[] {
  const answers = (is: Line['is'], words: string, act?: unknown) =>
    line('The network answers', is, words, act);
  const pace = (is: Line['is'], words: string) =>
    line('It answers at once', is, words, html`<a href=${benchLink}>Measure how fast it is here</a>`);
  const name = network.nameOf(network.current.value);
  const status = network.status.value;
  const failure = status.kind === 'failed' ? status.message : breaking.message.value;
  if (status.kind === 'loading')
    return [answers('wait', `${name} is starting.`), pace('wait', 'This is measured once it has started.')];
  if (status.kind === 'failed' || failure !== null) {
    const again = html`<button type="button" @click=${() => network.retry()}>Try again</button>`;
    return [answers('wrong', failure ?? '', again), pace('wrong', 'It does not answer.')];
  }
  const { backend, device, milliseconds } = status.info;
  const { title, onGpu } = backendFacts[backend];
  const [guess] = breaking.distorted.value?.prediction?.guesses ?? [];
  const took = status.pace ?? milliseconds;
  const threads =
    onGpu || crossOriginIsolated
      ? ''
      : ' It has one thread: the server does not send the headers for more, as npm start does at localhost.';
  const how = `${title}, ${device}: ${took.toFixed(0)} ms an image.${threads}`;
  return [
    guess
      ? answers(
          'right',
          `${name} looked at a photo just now, and said “${catalogue.title(catalogue.byIndex(guess.classIndex).wnid)}”.`,
        )
      : answers('wait', `${name} is looking at a photo.`),
    took <= slow
      ? pace('right', how)
      : pace('wrong', `${how} Close other programs, plug in the power, and load the page again.`),
  ];
}

/** Why answers are not kept, for a person; null where they are. */
function whyNotKept(status: App['disk']['status']['value']): string | null {
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
      @media (width < 36rem) {
        .lines li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: App;

  @state() freeBytes: number | null = null;

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
    const lines = checklist(this.stores, this.freeBytes, this.width);
    const ticked = keptTicks.read();
    const right = lines.filter(({ is }) => is === 'right').length;
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
          ${lines.map(
            ({ what, is, words, act }) =>
              html`<li>
                <span class="is ${is}">${standing[is]}</span>
                <div>
                  <b>${what}</b>
                  <p>${words}</p>
                  ${act}
                </div>
              </li>`,
          )}
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
