import { SignalWatcher } from '@lit-labs/preact-signals';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { base } from '../../../kit/style/base.ts';
import { liveWords } from '../../words/live/live.ts';

/** What a camera sees, as it sees it. */
@customElement('hit5-camera-view')
export class CameraView extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    css`
      :host {
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--mat);
      }
      video {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: contain;
      }
    `,
  ];

  @property({ attribute: false }) stream: MediaStream | null = null;

  @query('video') readonly video!: HTMLVideoElement;

  protected override updated(changed: PropertyValues<this>): void {
    this.video.muted = true;
    if (changed.has('stream')) this.video.srcObject = this.stream;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.video.srcObject = null;
  }

  protected override render() {
    return html`<video autoplay playsinline aria-label=${liveWords().cameraView}></video>`;
  }
}
