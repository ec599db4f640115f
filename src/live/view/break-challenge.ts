import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shownTitle, type ChallengeId } from '../../core/trials/challenge.ts';
import { plainRequest } from '../../core/trials/session-request.ts';
import '../../kit/element/import-progress/import-progress.ts';
import '../../kit/element/notice/notice.ts';
import { labelLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import { base } from '../../kit/style/base.ts';
import { controls, fields, headings, lineForm } from '../../kit/style/controls.ts';
import { settingWords } from '../logic/distortions/distortion.ts';
import type { Live } from '../make-live.ts';
import { breakWords } from '../words/break/break.ts';
import { technical } from '../../kit/words/marks.ts';

/** More would take long and much of the disk. */
const mostPhotos = 200;

/** Makes a challenge of the setting of the sliders: of whose photos, of how many, under which title. */
@customElement('hit5-break-challenge')
export class BreakChallenge extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    controls,
    fields,
    headings,
    lineForm,
    css`
      section {
        display: grid;
        gap: 12px;
      }
      section > p {
        max-width: 46rem;
        color: var(--ink-2);
        font-size: 0.9375rem;
      }
      label:not(.title) {
        flex: none;
        max-width: 100%;
      }
      input,
      select {
        min-width: 0;
        max-width: 100%;
      }
      input[type='number'] {
        width: 6rem;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Live;

  @state() written = '';

  @state() chosen: ChallengeId | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stores.distorted.cancel();
  }

  protected override render() {
    const { breaking, distorted, library } = this.stores;
    const making = distorted.state.value;
    const { distortions, seed } = breaking.setting.value;
    const all = breakWords();
    const { make: words } = all;
    const set = settingWords(distortions, all);
    const challenges = library.summaries.value;
    const chosen = challenges.find(({ id }) => id === this.chosen) ?? challenges[0];
    const most = Math.min(mostPhotos, chosen?.images ?? 1);
    return html`<section aria-label=${words.name}>
      <h2>${words.title}</h2>
      <p>${set === '' ? words.first : words.about(set, seed)}</p>
      <form @submit=${this.#make}>
        <label>
          ${words.photosOf}
          <select name="challenge" @change=${this.#choose}>
            ${challenges.map(
              (one) =>
                html`<option value=${String(one.id)} ?selected=${one === chosen}>${shownTitle(one)}</option>`,
            )}
          </select>
        </label>
        <label>
          ${words.howMany}
          <input name="count" type="number" min="1" max=${most} value=${Math.min(10, most)} required />
        </label>
        <label class="title">
          ${words.heading}
          <input
            name="title"
            maxlength="200"
            required
            .value=${this.written || words.seed(set || words.untouched, seed)}
            @input=${(event: Event) => (this.written = (event.target as HTMLInputElement).value)}
          />
        </label>
        <button type="submit" ?disabled=${making.kind === 'making' || set === '' || !chosen}>
          ${words.start}
        </button>
      </form>
      ${
        making.kind === 'making'
          ? html`<hit5-import-progress
              what=${words.distorting}
              .share=${making.done / making.total}
              .counted=${words.counted(making.done, making.total)}
              @hit5-import-cancel=${() => distorted.cancel()}
            ></hit5-import-progress>`
          : nothing
      }
      ${making.kind === 'failed' ? html`<hit5-notice kind="alarm">${technical(making.message)}</hit5-notice>` : nothing}
    </section>`;
  }

  #choose = ({ target }: Event) => {
    this.chosen = (target as HTMLSelectElement).value as ChallengeId;
  };

  #make = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as Record<string, string>;
    const { distorted, breaking, router } = this.stores;
    const setting = breaking.setting.value;
    const challenge = given['challenge'] as ChallengeId;
    const pack = await distorted.make(
      challenge,
      setting,
      Number(given['count']),
      given['title']?.trim() ?? '',
    );
    if (pack) router.go(labelLink(pack.id, { ...plainRequest, seed: setting.seed, count: pack.images }));
  };
}
