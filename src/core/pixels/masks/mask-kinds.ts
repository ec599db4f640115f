/** What follows a photo that is shown for a moment, as links and files name it: nothing, or an image made of it or of noise. */
export const maskKinds = ['none', 'phase', 'pink', 'blocks'] as const;

export type MaskKind = (typeof maskKinds)[number];
