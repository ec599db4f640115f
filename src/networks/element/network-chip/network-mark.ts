import { svg, html } from 'lit';

export type NetworkState = 'loading' | 'ready' | 'failed';

/** A state's mark, told apart by shape: a ring that fills (share 0..1), a dot, a triangle. */
export function networkMark(state: NetworkState, share: number) {
  const shapes = {
    loading: svg`<circle cx="6" cy="6" r="4.75" fill="none" stroke="var(--line-strong)" stroke-width="1.5" opacity="0.45" />
      <circle cx="6" cy="6" r="4.75" fill="none" stroke="var(--network)" stroke-width="1.75" pathLength="100"
        stroke-dasharray="${Math.round(100 * Math.min(share, 1))} 100" transform="rotate(-90 6 6)" />`,
    ready: svg`<circle cx="6" cy="6" r="4" fill="var(--network-bar)" />`,
    failed: svg`<path d="M6 .8 11.6 11H.4z" fill="currentColor" />
      <path d="M6 4.4v3.2M6 8.6v1.2" stroke="var(--paper)" stroke-width="1.2" />`,
  };
  return html`<svg class=${state} viewBox="0 0 12 12" aria-hidden="true">${shapes[state]}</svg>`;
}
