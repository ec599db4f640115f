import type { Wnid } from '#src/core/classes/class-ids.ts';
import {
  aloneNote,
  aloneWords,
  knewWords,
  knownWords,
  limitsNote,
  limitsWords,
  mistakeWords,
  podiumWords,
  togetherNote,
  togetherWords,
  wallWords,
  type FinaleWho,
} from '#src/figures/observers/finale-words.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import { calledWords, callWords, type OwnPhoto } from '#src/room/logic/own-photos.ts';
import { cheerWords } from '#src/label/logic/cheer-words.ts';
import { catalogue } from '../figures/errors/sample-cases.ts';
import { writtenFinale } from '../figures/observers/written-finale.ts';
import { cases } from './sentence-makers-of-classes.ts';
import type { Figures, Maker } from './sentence-makers.ts';

/** A photo of a class as "yes 0": what was called, and the place of what is right among the network's five. */
function called(written: string): Pick<OwnPhoto, 'call' | 'shown'> {
  const [call, place = '?'] = written.split(' ');
  return {
    call: call === '' ? null : call === 'yes',
    shown: { truth: null, hit: null, guesses: [], place: place === '?' ? null : Number(place) },
  };
}

/** The functions that say what a class's finale shows, and what became of calls. */
export const makersOfFinale = {
  'calls so far': (...written: string[]) => callWords(written.map(called)),
  'call of a photo': (written: string) => calledWords(called(written)),
  'praise for a photo': (...written: string[]) => {
    const trials = cases(written).flatMap(({ trial }) => trial ?? []);
    const [last] = trials.slice(-1);
    return last ? cheerWords(trials, last, catalogue) : '';
  },
  finale: (who: string, people: number, counting: number, errors: number, ...written: string[]) => {
    const finale = writtenFinale(people, [counting, errors], written);
    const nameOf = (wnid: Wnid) => catalogue.title(wnid);
    return [
      sentenceText(aloneWords(finale, who as FinaleWho)),
      aloneNote(finale),
      finale.pooled > 0 ? sentenceText(togetherWords(finale, nameOf, who as FinaleWho)) : '',
      finale.pooled > 0 ? togetherNote(finale) : '',
      sentenceText(wallWords(finale)),
      ...finale.photos.slice(0, 1).map((photo) => knewWords(photo, who as FinaleWho)),
      mistakeWords(finale, nameOf),
      podiumWords(finale, nameOf),
      sentenceText(knownWords(finale, nameOf)),
      limitsWords(finale),
      limitsNote(finale),
    ]
      .filter((words) => words !== '')
      .join(' / ');
  },
} as const satisfies Readonly<Record<string, Maker>>;

/** Figures of all sorts for them. */
export const figuresOfFinale: Readonly<Record<keyof typeof makersOfFinale, readonly Figures[]>> = {
  'praise for a photo': [
    ['photo 01'],
    ['photo 11', 'photo 11'],
    ['photo 10'],
    ['photo 11', 'photo 11', 'photo 11'],
    ['photo 01', 'photo 10', 'photo 11', 'assisted 10', 'photo 10'],
    ['photo 11', 'photo 11', 'assisted 10'],
  ],
  'calls so far': [['yes ?'], [' 0'], ['yes 0'], ['yes 0', 'no 2', 'no -1', 'yes -1', 'yes ?']],
  'call of a photo': ['', 'yes', 'no'].flatMap((call) =>
    ['?', '-1', '0', '1', '2', '3', '4'].map((place) => [`${call} ${place}`]),
  ),
  finale: [
    ['you', 24, 24, 96, ...Array.from({ length: 8 }, () => '14/24 ++'), '17/24 +-76', '9/24 +~11'],
    ['they', 24, 11, 40, ...Array.from({ length: 9 }, () => '14/24 ++'), '1/24 -+'],
    ['you', 12, -1, 0, '3/8 +-30', '0/8 -?', '5/8 ++'],
    ['they', 2, -1, 0, '1/1 +-60', '1/1 --70'],
    ['you', 1, -1, 0, '1/1 ?-60', '1/1 ??'],
    ['you', 1, 1, 1, '0/1 ?-60', '1/1 ?+'],
    ['you', 1, 1, 0, '1/1 ??'],
    ['you', 2, 2, 0, '2/2 +-60', '2/2 +-60', '2/2 +-60', '2/2 +-60'],
    ['they', 4, 4, 1, '3/4 +~76', '4/4 +~58', '4/4 ++'],
    ['they', 8, 8, 3, '5/8 +-60'],
    ['they', 8, 8, 0, '8/8 +-60'],
    ['you', 0, -1, 0, '0/0 ?-60'],
    ['you', 3, 3, 4, '0/3 --20', '0/3 --20', '0/3 --20', '3/3 ++'],
  ],
};
