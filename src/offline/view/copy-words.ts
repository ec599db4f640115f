import type { OfflineState } from '../copy/offline-copy.ts';

/** How far the copy for use offline is, or why there is none, for a person. */
export function copyWords(state: OfflineState): string {
  switch (state.kind) {
    case 'waiting':
      return 'Hit5 is kept in this browser once the network has answered for the first time.';
    case 'impossible':
      return `Hit5 needs its server each time you open it. ${state.reason}`;
    case 'keeping':
      return state.totalFiles === 0
        ? 'Hit5 is being kept in this browser.'
        : `Hit5 is being kept in this browser: ${state.files} of ${state.totalFiles} files are there.`;
    case 'ready':
      return `Hit5 works offline: all ${state.files} files of the app, EfficientNet-Lite0 and the photos and drawings of Hit5 are kept in this browser.`;
    case 'failed':
      return `Hit5 does not work offline yet. ${state.message}`;
  }
}
