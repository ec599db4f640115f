import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { html, LitElement, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import '../../label/element/answer-card/answer-card.ts';
import type { ClassPickEvent } from '../../label/element/class-picker/pick-acts.ts';
import type { ClassPicker } from '../../label/element/class-picker/class-picker.ts';
import '../../label/element/class-picker/class-picker.ts';
import type { LanguagesChooseEvent } from '../../label/element/class-picker/language-menu.ts';
import type { GuessMoveEvent, GuessRemoveEvent } from '../../label/element/guess-slots/guess-slots.ts';
import '../../label/element/guess-slots/guess-slots.ts';
import '../element/live/live-bars.ts';
import { headlineDepth } from '../../core/trials/hit.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { styleMap } from '../../kit/style/style-map.ts';
import { SearchKey } from '../../kit/element/search-key.ts';
import { livePageStyles } from './live-page-styles.ts';

/** Who says what of the live picture: the network's bars, or first the person's own five. */
@customElement('hit5-live-answers')
export class LiveAnswers extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, livePageStyles];

  @consume({ context: storesContext }) stores!: Live;

  /** Null while the person names nothing. */
  @query('hit5-class-picker') readonly picker!: ClassPicker | null;

  constructor() {
    super();
    new SearchKey(this, () => this.picker);
  }

  protected override render() {
    const { live } = this.stores;
    const { own } = live;
    return html`<div class="answers">
      <label class="tick" style=${styleMap({ accentColor: 'var(--person)' })}>
        <input type="checkbox" ?checked=${own.blind.value} @change=${this.#toggle} />
        I name my five first
      </label>
      ${own.blind.value && !own.revealed.value ? this.#renderOwn() : this.#renderBoth()}
    </div>`;
  }

  /** Nothing of the network is in the document here. */
  #renderOwn() {
    const { live, catalogue, examples } = this.stores;
    const { own } = live;
    if (!live.still.value) {
      return html`<p class="hint">
        Freeze the camera or give a photo, and name what it shows. The network’s five stay hidden until you
        reveal them.
      </p>`;
    }
    return html`<hit5-guess-slots
        .catalogue=${catalogue}
        .picks=${own.guesses.value}
        @hit5-guess-move=${({ value: { from, to } }: GuessMoveEvent) => own.move(from, to)}
        @hit5-guess-remove=${({ value: slot }: GuessRemoveEvent) => own.remove(slot)}
      ></hit5-guess-slots>
      <div class="acts">
        <button type="button" class="primary" @click=${() => own.reveal()}>Reveal the network’s five</button>
      </div>
      <hit5-class-picker
        .catalogue=${catalogue}
        .picks=${own.guesses.value}
        .examples=${examples.examples.value}
        .languages=${this.stores.words.languages.value}
        @hit5-languages-choose=${({ value: languages }: LanguagesChooseEvent) => void this.stores.words.choose(languages)}
        @hit5-class-pick=${({ value: { wnid, slot } }: ClassPickEvent) => own.pick(wnid, slot)}
        @hit5-last-pick-remove=${() => own.remove(own.guesses.value.length - 1)}
      ></hit5-class-picker>`;
  }

  #renderBoth() {
    const { live, catalogue } = this.stores;
    const { own } = live;
    const guesses = live.prediction.value?.guesses.slice(0, headlineDepth) ?? [];
    return html`${
        own.blind.value
          ? html`<hit5-answer-card
              side="person"
              heading="You"
              subtitle="best guess first"
              .guesses=${own.guesses.value.map((wnid) => ({
                label: catalogue.title(wnid),
                probability: null,
              }))}
            ></hit5-answer-card>`
          : nothing
      }
      <hit5-live-bars
        .subtitle=${this.#subtitle()}
        .guesses=${guesses.map(({ classIndex, probability }) => {
          const { wnid, title: label } = catalogue.byIndex(classIndex);
          return { key: wnid, label, probability };
        })}
        .waiting=${this.#waiting()}
      ></hit5-live-bars>`;
  }

  #subtitle(): string {
    const { live, network } = this.stores;
    const rate = live.rate.value;
    const status = network.status.value;
    const name = status.kind === 'ready' ? status.info.name : '';
    if (rate === null) return name;
    return `${name}, ${rate < 10 ? rate.toFixed(1) : rate.toFixed(0)} images per second`;
  }

  #waiting(): string {
    const { live, network } = this.stores;
    if (network.status.value.kind === 'failed') return 'The network cannot answer now.';
    if (network.status.value.kind === 'loading') return 'The network is being loaded.';
    const looks = live.still.value !== null || live.camera.value.kind === 'on';
    return looks ? 'The network is looking…' : 'Its five appear here.';
  }

  #toggle = (event: Event) => this.stores.live.own.setBlind((event.target as HTMLInputElement).checked);
}
