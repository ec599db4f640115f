/** What every plot has in common: ink on the page's own ground, in its own typeface. */
export const plotStyle = {
  background: 'transparent',
  color: 'var(--ink-2)',
  fontFamily: 'var(--ui)',
  fontSize: '13px',
  overflow: 'visible',
} as const;

/** The two sides of every chart, in their colours. */
export const sides = {
  person: { name: 'You', bar: 'var(--person-bar)', text: 'var(--person)' },
  network: { name: 'Network', bar: 'var(--network-bar)', text: 'var(--network)' },
} as const;
