import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import '../../kit/element/notice/notice.ts';
import '../../kit/element/top-bar/top-bar.ts';
import { classLink } from '../../kit/route/pages.ts';
import { base } from '../../kit/style/base.ts';
import { controls, fields, headings, lineForm } from '../../kit/style/controls.ts';
import { dataPageStyles, sectionStyles } from '../../kit/style/data-page-styles.ts';
import '../../networks/view/network-status.ts';
import '../element/room-form/room-form.ts';
import type { RoomMakeEvent } from '../element/room-form/room-form.ts';
import '../element/room-list/room-list.ts';
import type { RoomDeleteEvent, RoomRow } from '../element/room-list/room-list.ts';
import type { ChallengeId } from '../../core/trials/challenge.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Teacher } from '../make-teacher.ts';

/**
 * Makes a room for a class, and lists those that there are.
 *
 * @slot notices - What a person must know on every screen.
 */
@customElement('hit5-class-page')
export class ClassPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    fields,
    headings,
    dataPageStyles,
    sectionStyles,
    lineForm,
    css`
      :host {
        display: block;
      }
      main {
        gap: 20px;
        width: min(72rem, 100%);
        padding-top: 16px;
      }
      ul {
        display: grid;
        gap: 8px;
      }
      code {
        padding: 0.1em 0.4em;
        border-radius: 4px;
        background: var(--mat);
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Teacher;

  /** Whether it is known what the app's server can do, and whether it wants the key. */
  @state() looked = false;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  protected override render() {
    const { problem, keyWanted } = this.stores.classes;
    const isHere = this.stores.classServer.info.value?.classes === true;
    return html`<hit5-top-bar place="#/class"
        ><hit5-network-status slot="end"></hit5-network-status
      ></hit5-top-bar>
      <slot name="notices"></slot>
      <main>
        <div class="lead">
          <h1>Run a class</h1>
          ${
            this.stores.classes.rooms.value?.length
              ? nothing
              : html`<p>
                  One link or QR code, the same photos for all, answers as they come. Nothing is installed on
                  pupils’ devices, and it works without internet.
                </p>`
          }
        </div>
        ${problem.value === null ? nothing : html`<hit5-notice kind="alarm">${problem.value}</hit5-notice>`}
        ${
          !this.looked
            ? html`<p role="status">Looking for the class server…</p>`
            : !isHere
              ? howTo
              : keyWanted.value
                ? this.#renderKey()
                : this.#renderRooms()
        }
      </main>`;
  }

  #renderKey() {
    return html`<section class="card" aria-labelledby="key">
      <h2 id="key">The teacher’s key</h2>
      <p class="intro">
        This server is not your own machine, so it asks for a key. It was printed when the server was started.
      </p>
      <form @submit=${this.#takeKey}>
        <label>
          Key
          <input name="key" autocomplete="off" required />
        </label>
        <button class="primary">Go on</button>
      </form>
    </section>`;
  }

  #renderRooms() {
    const { rooms } = this.stores.classes;
    const { library, network } = this.stores;
    return html`${
        rooms.value === null || rooms.value.length === 0
          ? nothing
          : html`<section aria-labelledby="rooms">
              <h2 id="rooms">Rooms on this server</h2>
              <hit5-room-list .rows=${this.#rows()} @hit5-room-delete=${this.#remove}></hit5-room-list>
            </section>`
      }
      <section aria-labelledby="new">
        <h2 id="new">A new room</h2>
        <div class="card">
          <hit5-room-form
            .challenges=${library.summaries.value}
            .networks=${network.networks.value}
            .network=${network.chosen.value}
            .catalogue=${this.stores.catalogue}
            .challengeOf=${this.#challengeOf}
            @hit5-room-make=${this.#make}
          ></hit5-room-form>
        </div>
      </section>`;
  }

  #rows(): readonly RoomRow[] {
    return (this.stores.classes.rooms.value ?? []).map(({ images, ...room }) => ({
      ...room,
      photos: images,
    }));
  }

  async #begin(): Promise<void> {
    const { classes, classServer, network, packs } = this.stores;
    void network.refresh();
    void packs.refresh();
    await classServer.look();
    // Whether the key is wanted is known with the rooms.
    if (classServer.info.value?.classes) await classes.refresh();
    this.looked = true;
  }

  #takeKey = (event: SubmitEvent) => {
    event.preventDefault();
    const key = new FormData(event.target as HTMLFormElement).get('key');
    if (typeof key === 'string') void this.stores.classes.useKey(key.trim());
  };

  #challengeOf = async (id: ChallengeId) => (await this.stores.library.open(id))?.challenge ?? null;

  #make = async ({ value: plan }: RoomMakeEvent) => {
    const id = await this.stores.classes.make(plan);
    if (id !== null) this.stores.router.go(classLink(id));
  };

  #remove = ({ value: id }: RoomDeleteEvent) => void this.stores.classes.remove(id);
}

/** What to do where the app's server runs no classes. */
const howTo = html`<section class="card" aria-labelledby="how">
  <h2 id="how">It needs Hit5’s own server on your laptop</h2>
  <p>
    What serves this page cannot collect answers. Start the server in one of these ways; it prints the address
    of this page and a QR code for your pupils.
  </p>
  <ul>
    <li>
      <b>From a stick:</b> close the window in which Hit5 runs, then double-click <b>Class-Windows</b>,
      <b>Class-Mac</b> or <b>Class-Linux</b> beside the file that started Hit5.
    </li>
    <li><b>Where Hit5 is installed:</b> run <code>npx hit5 class</code>.</li>
    <li>
      <b>In the folder of its sources:</b> run <code>npm ci</code> once, then <code>npm run class</code>.
    </li>
  </ul>
  <p>
    Without it, a link gives a whole classroom the same photos, and everybody hands in a file: on the
    <a href="#/">start page</a>, open <b>Choose photos, length, mode, time limit</b>.
  </p>
</section>`;
