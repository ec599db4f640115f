import type { TopBarSection } from '../../kit/element/top-bar/top-bar.ts';

/** The two pages on which the network answers as one plays. */
export const liveSections: readonly TopBarSection[] = [
  { label: 'Live', href: '#/live' },
  { label: 'Break the network', href: '#/break' },
];
