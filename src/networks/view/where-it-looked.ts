import { initialState, Task, TaskStatus } from '@lit/task';
import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { Networks } from '../make-networks.ts';
import '../element/activation-map/activation-map.ts';
import type { MapGuessEvent } from '../element/activation-map/map-panel.ts';
import '../element/activation-map/map-panel.ts';
import { cropWords, evidenceOf, evidenceWords, type ActivationMaps } from '../logic/activation-map.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Prediction } from '../../core/trials/prediction.ts';
import { messageOf } from '../../core/message-of.ts';
import { PageKeys } from '../../kit/element/page-keys.ts';
import { networkWords } from '../words/network/network.ts';

interface AnsweredPhoto {
  /** Null while it is not at hand. */
  readonly bitmap: ImageBitmap | null;
  /** Null while the network has not answered. */
  readonly prediction: Prediction | null;
  readonly truth: Wnid | null;
  /** Where it looked, as another machine has found it; left out, or null: the network of this machine is asked. */
  readonly maps?: ActivationMaps | null;
}

/** Shows over a photo where the network looked for each of its guesses: by button and by M; G takes the next guess. */
export class WhereItLooked {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly stores: Networks };
  readonly #answered: () => AnsweredPhoto;
  readonly #maps: Task<readonly [boolean, ImageBitmap | null, Prediction | null], ActivationMaps>;
  #on = false;
  #place = 0;
  #placeIn: Prediction | null = null;

  /** @param answered the photo on screen; only after the person has committed. */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly stores: Networks },
    answered: () => AnsweredPhoto,
  ) {
    this.#host = host;
    this.#answered = answered;
    this.#maps = new Task(host, {
      args: () => {
        const { bitmap, prediction, maps = null } = answered();
        return [this.#on && maps === null, bitmap, prediction] as const;
      },
      task: ([on, bitmap, prediction], { signal }) =>
        on && bitmap && prediction ? this.#ask(bitmap, prediction, signal) : initialState,
    });
    new PageKeys(host, {
      m: () => this.#toggle(),
      g: () => this.#chooseNext(),
    });
  }

  overlay() {
    const { bitmap } = this.#answered();
    const maps = this.#found();
    if (!bitmap || !maps) return nothing;
    const { evidence, words } = this.#evidence(maps);
    return html`<hit5-activation-map
      slot="overlay"
      .map=${evidence}
      .crop=${maps.crop}
      .photo=${bitmap}
      .label=${words}
    ></hit5-activation-map>`;
  }

  /** What stands below the photo; nothing before both photo and answer are there. */
  panel() {
    const { bitmap, prediction, truth } = this.#answered();
    if (!bitmap || !prediction) return nothing;
    const { catalogue } = this.#host.stores;
    const maps = this.#found();
    return html`<hit5-map-panel
      ?on=${this.#on}
      .guesses=${prediction.guesses.map(({ classIndex }) => {
        const { title: label, wnid } = catalogue.byIndex(classIndex);
        return { label, isTruth: wnid === truth };
      })}
      .chosen=${this.#chosen()}
      .words=${maps ? this.#evidence(maps).words : this.#problem()}
      .seen=${maps ? cropWords(maps.crop, bitmap.width, bitmap.height, networkWords()) : null}
      @hit5-map-toggle=${this.#toggle}
      @hit5-map-guess=${({ value: place }: MapGuessEvent) => this.#choose(place)}
    ></hit5-map-panel>`;
  }

  async #ask(bitmap: ImageBitmap, prediction: Prediction, signal: AbortSignal): Promise<ActivationMaps> {
    const { network } = this.#host.stores;
    const classes = prediction.guesses.map(({ classIndex }) => classIndex);
    const maps = await network.ask({ kind: 'activationMaps', bitmap, classes }, signal, prediction.network);
    if (maps.weightsHash === prediction.weightsHash) return maps;
    throw new Error(networkWords().looked.otherWeights(network.nameOf(prediction.network)));
  }

  #found(): ActivationMaps | null {
    const { maps = null } = this.#answered();
    if (maps) return this.#on ? maps : null;
    return this.#maps.status === TaskStatus.COMPLETE ? (this.#maps.value ?? null) : null;
  }

  #problem(): string {
    if (this.#maps.status !== TaskStatus.ERROR) return '';
    const { error } = this.#maps;
    return messageOf(error);
  }

  #evidence(maps: ActivationMaps) {
    const one = maps.maps[this.#chosen()];
    if (!one) return { evidence: null, words: '' };
    const evidence = evidenceOf(one, maps);
    const { title: label } = this.#host.stores.catalogue.byIndex(one.classIndex);
    return { evidence, words: evidenceWords(evidence, label, networkWords()) };
  }

  /** The place of the guess whose evidence is shown; the first of each new answer. */
  #chosen(): number {
    return this.#placeIn === this.#answered().prediction ? this.#place : 0;
  }

  #chooseNext(): void {
    const count = this.#answered().prediction?.guesses.length ?? 0;
    if (this.#on && count > 0) this.#choose((this.#chosen() + 1) % count);
  }

  #choose(place: number): void {
    this.#placeIn = this.#answered().prediction;
    this.#place = place;
    this.#host.requestUpdate();
  }

  /** On a phone the photo may be scrolled away when its map is asked for; elsewhere it keeps its height, in `--kept`. */
  #toggle = (): void => {
    this.#on = !this.#on;
    this.#host.requestUpdate();
    const photo = this.#host.shadowRoot?.querySelector<HTMLElement>('hit5-photo');
    photo?.style.setProperty('--kept', this.#on ? `${photo.offsetHeight}px` : '');
    if (this.#on) photo?.scrollIntoView({ block: 'nearest' });
  };
}
