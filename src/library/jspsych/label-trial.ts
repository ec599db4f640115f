import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { removeGuess, moveGuess } from '../../core/trials/guesses.ts';
import { sideVerdict } from '../../figures/scoring/verdict.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { emit } from '../../kit/element/element-event.ts';
import { base } from '../../kit/style/base.ts';
import { controls } from '../../kit/style/controls.ts';
import '../../label/element/answer-card/answer-card.ts';
import type { ClassPicker } from '../../label/element/class-picker/class-picker.ts';
import '../../label/element/class-picker/class-picker.ts';
import type { GuessMoveEvent, GuessRemoveEvent } from '../../label/element/guess-slots/guess-slots.ts';
import '../../label/element/guess-slots/guess-slots.ts';
import type { Answer } from '../classifier/create-classifier.ts';
import { lookOfHit5 } from '../elements/standalone-element.ts';
import type { DoneEvent, PicksEvent } from '../elements/standalone-picker.ts';
import { ownCatalogue } from '../own-catalogue.ts';

export type NetworkSays = Answer | { readonly fault: string };

/**
 * One trial: a photo, the five guesses, and the classes to pick from; afterwards, where it is shown, what is right, and what both named.
 *
 * @fires hit5-done
 */
@customElement('hit5-label-trial')
export class LabelTrial extends LitElement {
  static override readonly styles = [
    lookOfHit5,
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 20px;
        width: min(72rem, 94vw);
        margin: 0 auto;
        padding: 16px;
        border-radius: var(--radius);
        background: var(--paper);
        text-align: start;
      }
      .photo,
      .told {
        display: grid;
        align-content: start;
        gap: 14px;
      }
      img {
        max-width: 100%;
        max-height: 60dvh;
        justify-self: center;
        border-radius: var(--radius);
      }
      .prompt {
        font-size: 1.25rem;
      }
      hit5-class-picker {
        height: min(44rem, 88dvh);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      @media (width < 56rem) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        img {
          max-height: 38dvh;
        }
      }
    `,
  ];

  @property({ attribute: false }) photo = '';

  @property({ attribute: false }) prompt = '';

  @property({ attribute: false }) done = '';

  @property({ attribute: false }) unknown = '';

  @property({ attribute: false }) picks: readonly Wnid[] = [];

  /** What the network named, or why it did not; it takes the place of the classes, with what is right. Null: nothing is shown yet. */
  @property({ attribute: false }) told: NetworkSays | null = null;

  /** The class that is right; null: nobody has said. */
  @property({ attribute: false }) truth: Wnid | null = null;

  /** Whether no more is picked; what the network names is waited for then. */
  @property({ attribute: false }) isOver = false;

  @property({ attribute: false }) fault: string | null = null;

  @query('hit5-class-picker') readonly picker!: ClassPicker | null;

  @query('button') readonly button!: HTMLButtonElement;

  protected override render() {
    const { picks, isOver } = this;
    if (this.fault !== null)
      return html`<div class="photo">
        <p class="prompt" role="alert">This photo is missing. It counts nowhere.</p>
        <p>${this.fault}</p>
        <div class="acts">${this.#renderEnd('primary', 'Go on', true)}</div>
      </div>`;
    return html`
      <div class="photo">
        <p class="prompt">${this.prompt}</p>
        <img src=${this.photo} alt="To be named" />
        <hit5-guess-slots
          .catalogue=${ownCatalogue()}
          .picks=${picks}
          ?disabled=${isOver}
          @hit5-guess-move=${({ value: { from, to } }: GuessMoveEvent) => (this.picks = moveGuess(picks, from, to))}
          @hit5-guess-remove=${({ value: slot }: GuessRemoveEvent) => (this.picks = removeGuess(picks, slot))}
        ></hit5-guess-slots>
        <div class="acts">
          ${this.told ? this.#renderEnd('primary', 'Go on', true) : this.#renderCommits()}
        </div>
        <p role="status">
          ${isOver && !this.told ? 'The network is still looking at the photo. It goes on by itself.' : ''}
        </p>
      </div>
      ${
        this.told
          ? this.#renderTold(this.told)
          : html`<hit5-class-picker
              .picks=${picks}
              ?disabled=${isOver}
              @hit5-picks=${({ value }: PicksEvent) => (this.picks = value.map(({ wnid }) => wnid))}
            ></hit5-class-picker>`
      }
    `;
  }

  /** The next photo may come at once: “I don’t know” is never where “Done” was pressed just before. */
  #renderCommits() {
    const { picks, isOver } = this;
    return [
      this.#renderEnd('primary', this.done, !isOver && picks.length > 0),
      this.#renderEnd('unknown', this.unknown, !isOver && picks.length === 0),
    ];
  }

  #renderEnd(kind: 'primary' | 'unknown', words: string, enabled: boolean) {
    return html`<button type="button" class=${kind} ?disabled=${!enabled} @click=${this.#done}>
      ${words}
    </button>`;
  }

  #renderTold(says: NetworkSays) {
    const catalogue = ownCatalogue();
    const network = 'fault' in says ? [] : says.guesses;
    const own = this.picks.map((wnid) => ({ wnid, name: catalogue.title(wnid) }));
    return html`<div class="told">
      ${this.truth === null ? nothing : html`<p class="prompt">It is: ${catalogue.title(this.truth)}</p>`}
      ${this.#renderCard('person', 'You', own, own.length === 0 ? 'You named nothing.' : '')}
      ${this.#renderCard('network', 'The network', network, 'fault' in says ? says.fault : '')}
    </div>`;
  }

  /** @param without what is said in place of guesses, where there are none. */
  #renderCard(
    side: 'person' | 'network',
    heading: string,
    guesses: readonly { readonly wnid: string; readonly name: string; readonly probability?: number }[],
    without: string,
  ) {
    const place = guesses.findIndex(({ wnid }) => wnid === this.truth);
    const isGraded = this.truth !== null && (side === 'person' || guesses.length > 0);
    return html`<hit5-answer-card
      side=${side}
      heading=${heading}
      .guesses=${guesses.map(({ name, probability = null }) => ({ label: name, probability }))}
      .hitIndex=${place}
      verdict=${isGraded ? sideVerdict(guesses.length, place) : ''}
      pendingText=${without}
    ></hit5-answer-card>`;
  }

  #done = (): void => void emit<DoneEvent>(this, 'hit5-done');
}

declare global {
  interface HTMLElementTagNameMap {
    'hit5-label-trial': LabelTrial;
  }
}
