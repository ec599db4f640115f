import type { KeyGroup } from '../../label/element/key-help/key-help.ts';

/** What the keys of a room's board do. */
export const boardKeys: readonly KeyGroup[] = [
  {
    title: 'Through the class',
    keys: [
      { keys: ['→', 'Page ↓'], does: 'what the dark button says' },
      { keys: ['→', '→'], does: 'stop or end: the first press only asks' },
      { keys: ['←', 'Page ↑'], does: 'one photo back, or no to a question' },
    ],
  },
  {
    title: 'At any time',
    keys: [
      { keys: ['R'], does: 'show the answer to the photo' },
      { keys: ['F'], does: 'freeze, and go on' },
      { keys: ['G'], does: 'the class beside the network' },
      { keys: ['F11'], does: 'full screen' },
      { keys: ['?'], does: 'this help' },
    ],
  },
];
