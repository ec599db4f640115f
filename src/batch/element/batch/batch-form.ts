import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { pluralize } from '../../../core/text/pluralize.ts';
import { shownTitle, type ChallengeId } from '../../../core/trials/challenge.ts';
import { base } from '../../../kit/style/base.ts';
import { controls, fields, lineForm } from '../../../kit/style/controls.ts';
import '../../../kit/element/file-drop/file-drop.ts';
import type { FilesGivenEvent, FilesGiven } from '../../../kit/element/file-drop/file-drop.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';

/** The person wants a network to answer all images; what was dropped must be read while the event lasts. */
export type BatchStartEvent = ElementEvent<
  'hit5-batch-start',
  {
    readonly network: string;
    readonly of: ChallengeId | FilesGiven;
    /** Whether all 1000 probabilities are kept. */
    readonly all: boolean;
  }
>;

/** A network that can be chosen. */
interface BatchNetwork {
  readonly id: string;
  readonly name: string;
}

/** A challenge that can be chosen. */
interface BatchChallenge {
  readonly id: ChallengeId;
  readonly title: string;
  readonly images: number;
}

/**
 * Asks which network shall answer which images.
 *
 * @fires hit5-batch-start
 */
@customElement('hit5-batch-form')
export class BatchForm extends LitElement {
  static override readonly styles = [
    base,
    controls,
    fields,
    lineForm,
    css`
      :host {
        display: grid;
        gap: 16px;
        min-width: 0;
      }
      select {
        width: 100%;
        min-width: 0;
      }
      .choice {
        display: flex;
        gap: 12px;
        align-items: center;
        min-height: 44px;
      }
      .choice input {
        flex: none;
        width: 18px;
        height: 18px;
        margin: 0;
      }
      .choice small {
        color: var(--ink-2);
        font-size: 0.875rem;
      }
    `,
  ];

  @property({ attribute: false }) networks: readonly BatchNetwork[] = [];

  @property({ attribute: false }) challenges: readonly BatchChallenge[] = [];

  /** The network that is chosen at first. */
  @property() network = '';

  /** The challenge that is chosen at first; null: the first. */
  @property({ attribute: false }) challenge: ChallengeId | null = null;

  /** The network that the person chose instead. */
  @state() picked: string | null = null;

  @query('input[name="all"]') readonly all!: HTMLInputElement;

  protected override render() {
    const chosen = this.#network();
    return html`<form @submit=${this.#submit}>
        <label>
          Network that answers
          <select name="network" @change=${this.#pick}>
            ${this.networks.map(
              ({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`,
            )}
          </select>
        </label>
        <label>
          Challenge
          <select name="challenge">
            ${this.challenges.map(
              (one) =>
                html`<option value=${String(one.id)} ?selected=${one.id === this.challenge}>
                  ${shownTitle(one)}, ${pluralize(one.images, 'image')}
                </option>`,
            )}
          </select>
        </label>
        <button type="submit" ?disabled=${this.networks.length === 0}>Answer the challenge</button>
      </form>
      <label class="choice">
        <input name="all" type="checkbox" />
        <span>Keep all 1000 probabilities <small>4 kB an image, to be saved as a NumPy file</small></span>
      </label>
      <hit5-file-drop ?disabled=${this.networks.length === 0} @hit5-files-given=${this.#give}>
        <p>
          Or drop a folder, a zip or photos here: the network answers every image in it. Browsers skip the
          links in a folder and do not say which; npm run predict follows links.
        </p>
      </hit5-file-drop>`;
  }

  #network(): string {
    return this.picked ?? (this.network || (this.networks[0]?.id ?? ''));
  }

  #pick = ({ target }: Event) => {
    this.picked = (target as HTMLSelectElement).value;
  };

  #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const challenge = new FormData(event.target as HTMLFormElement).get('challenge') as ChallengeId | null;
    if (challenge) this.#start(challenge);
  };

  #give = ({ value: given }: FilesGivenEvent) => this.#start(given);

  #start(of: ChallengeId | FilesGiven): void {
    emit<BatchStartEvent>(this, 'hit5-batch-start', {
      network: this.#network(),
      of,
      all: this.all.checked,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-batch-form': BatchForm;
  }
}
