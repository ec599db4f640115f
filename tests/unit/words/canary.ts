import { speech } from '#src/core/words/speech.ts';

// Compiled, never run: each line that follows must not compile. Where it does, the check of words has stopped to check.

const { count } = speech<'one' | 'other'>('en');
const french = speech<'one' | 'many' | 'other'>('fr');

export const en = {
  begin: 'Begin',
  missed: (missed: number) => count(missed, { one: '# photo', other: '# photos' }),
};
type Words = typeof en;

// @ts-expect-error a sentence lacks
export const lacking = { begin: 'Commencer' } satisfies Words;

export const misspelt = {
  begin: 'Commencer',
  missed: (missed: number) => `${missed}`,
  // @ts-expect-error a sentence that English has not
  finish: 'Terminer',
} satisfies Words;

export const another = {
  begin: 'Commencer',
  // @ts-expect-error a sentence that takes something else
  missed: (missed: string) => missed,
} satisfies Words;

// @ts-expect-error the form for many lacks
export const formless = french.count(3, { one: '# photo', other: '# photos' });

// @ts-expect-error a form that English has not
export const overflowing = count(3, { one: '# photo', many: '# photos', other: '# photos' });
