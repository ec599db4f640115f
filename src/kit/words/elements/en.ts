import { speech } from '../../../core/words/speech.ts';
import { truthLead, withArticle } from '../../logic/with-article.ts';

const { n, count } = speech<'one' | 'other'>('en');

export const en = {
  thePhoto: 'The photo',
  noPhoto: 'No photo',
  loadingPhoto: 'Loading the photo',
  wholePhoto: (label: string) => `${label}, whole`,
  photoKeys:
    'Plus and minus zoom, 0 fits the photo, the arrow keys move it, Enter gives it the whole window or its place again.',
  closeWholePhoto: 'Close the whole photo',
  /** What stands before the name of the truth. */
  truth: (name: string, isCategory: boolean) =>
    `${truthLead(name, isCategory)} ${withArticle(name, isCategory).slice(0, -name.length)}`,
  rightToo: (names: readonly string[]) => `Right too: ${names.join(', ')}`,
  dismiss: 'Dismiss',
  link: 'Link',
  copy: 'Copy',
  copyOf: (label: string) => `Copy: ${label}`,
  copyLink: 'Copy link',
  share: 'Share',
  onlyHere: 'This link works on this machine only.',
  copied: 'Copied.',
  noCopy: (what: 'link' | 'word' | 'text') =>
    `The browser does not let a page copy here. The ${what} is selected: copy it from the field.`,
  kinds: {
    photo: 'Photo',
    'cut-out': 'Cut-out',
    drawing: 'Drawing',
    painting: 'Painting',
  },
  newTab: '(new tab)',
  showAll: (count: number) => `Show all ${n(count)}`,
  more: (name: string) => `More: ${name}`,
  save: 'Save',
  cancel: 'Cancel',
  firstShown: (shown: number, count: number) => `The first ${n(shown)} of ${n(count)} are shown.`,
  showMore: 'Show more',
  asTable: 'The numbers as a table',
  deleteIt: 'Delete it',
  keepIt: 'Keep it',
  timeLeft: 'Time left',
  seconds: 'seconds',
  timeIsOver: 'Time is over.',
  nearlyOver: (left: number) => `${count(left, { one: '# second', other: '# seconds' })} or less are left.`,
};

export type Words = typeof en;
