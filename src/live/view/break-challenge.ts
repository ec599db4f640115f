import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { labelLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Live } from '../make-live.ts';
import type { DistortedChallengeEvent } from '../element/distortions/distorted-challenge-form.ts';
import '../element/distortions/distorted-challenge-form.ts';
import '../../kit/element/import-progress/import-progress.ts';
import '../../kit/element/notice/notice.ts';
import { plainRequest } from '../../core/trials/session-request.ts';
import { base } from '../../kit/style/base.ts';

@customElement('hit5-break-challenge')
export class BreakChallenge extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      section {
        display: grid;
        gap: 12px;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Live;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stores.distorted.cancel();
  }

  protected override render() {
    const { breaking, distorted, library } = this.stores;
    const making = distorted.state.value;
    return html`<section aria-label="A challenge for people">
      <hit5-distorted-challenge-form
        .setting=${breaking.setting.value}
        .challenges=${library.summaries.value}
        ?disabled=${making.kind === 'making'}
        @hit5-distorted-challenge=${this.#make}
      ></hit5-distorted-challenge-form>
      ${
        making.kind === 'making'
          ? html`<hit5-import-progress
              what="Photos are distorted"
              .share=${making.done / making.total}
              .counted=${`${making.done} of ${making.total} photos`}
              @hit5-import-cancel=${() => distorted.cancel()}
            ></hit5-import-progress>`
          : nothing
      }
      ${making.kind === 'failed' ? html`<hit5-notice kind="alarm">${making.message}</hit5-notice>` : nothing}
    </section>`;
  }

  #make = async ({ value: { challenge, count, title } }: DistortedChallengeEvent) => {
    const { distorted, breaking } = this.stores;
    const setting = breaking.setting.value;
    const pack = await distorted.make(challenge, setting, count, title);
    if (!pack) return;
    this.stores.router.go(labelLink(pack.id, { ...plainRequest, seed: setting.seed, count: pack.images }));
  };
}
