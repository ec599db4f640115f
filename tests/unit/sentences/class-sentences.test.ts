import { it } from 'vitest';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import * as finale from '#src/figures/observers/class-finale.ts';
import { sentenceText } from '#src/figures/scoring/score-sentence.ts';
import { originWords } from '#src/observers/state/observer-store.ts';
import { calledWords } from '#src/room/logic/own-photos.ts';
import { catalogue } from '../figures/errors/sample-cases.ts';
import { writtenFinale } from '../figures/observers/written-finale.ts';
import type { RoomId } from '#src/core/schemas/room-ids.ts';
import { countClass, countedWords } from '#src/figures/observers/class-count.ts';
import { tooManyGroups } from '#src/figures/observers/groups/compare-groups.ts';
import { headline, headlineText } from '#src/observers/logic/class-headline.ts';
import * as groupWords from '#src/observers/logic/groups.ts';
import { spreadChart } from '#src/observers/chart/observers-charts.ts';
import { each, expectSentences, grid } from './sentences.ts';
import { compared, grouped } from './written-observers.ts';
import { en } from '#src/room/words/wait/en.ts';
import * as finaleWords from '#src/observers/logic/finale-words.ts';
import { en as finaleEn } from '#src/observers/words/finale/en.ts';

const alike = (name: string, ...misses: readonly number[]) =>
  `${name} ${misses.map((one) => `p${one}/40`).join(' ')}`;

const six = ['p4/20', 'p6/20', 'p8/20', 'p10/20', 'p12/20', 'p14/20'];
const inClass = six.map((one) => `${one}c`);

const headlines = [
  ['p4/20', 'n4/20'],
  ['p4/20', 'p6/20'],
  ['p4/20', 'p6/20', 'n5/20'],
  ['p5/20', 'p5/20', 'n5/20'],
  ['s4/20', 's6/20', 'n5/20'],
  ['p4/10', 'p6/20', 'n5/20@5'],
  ['s4/20', 'p6/20', 'n5/20'],
  ['p2/8', 'p3/8', 'n2/8'],
  [...six, 'n3/20'],
  [...six, 'n9/20'],
  [...six, 'n20/20'],
  [...six, 'n9/20', 'n6/20', 'n7/20'],
  [...six, 'n9/20', 'n6/10!'],
  [...inClass, 'n9/20'],
  ['p2/20', 'p2/20', 'p2/20', 'p2/20', 'p2/20', 'p2/20', 'n5/20'],
  ['p100/200', 'p101/200', 'n100/200'],
  [...inClass, 'p3/9c', 'n9/20'],
  ['p4/20c', 'p2/5c', 'p1/3c', 'p1/2c', 'p1/4c', 'n9/20'],
  ['p1/4', 'p1/2', 'p0/1', 'n2/6'],
  ['p0/20', 'p0/20', 'n20/20'],
  ['p20/20', 'p20/20', 'n0/20'],
  ['p1/4', 'p1/4', 'n0/4'],
];

it('what is told of a class and of groups reads as written', () =>
  expectSentences('classes', {
    'class headline': headlines.flatMap((written) => {
      const found = headline(compared(written).report);
      return found ? [headlineText(found)] : [];
    }),
    'who counts': each(
      (images, ...answered) => {
        const count = countClass(
          answered.map((own) => ({ errors: 0, images: own })),
          images,
        );
        return count && countedWords(count, 'people', 'photo');
      },
      [4, 4, 4],
      [4, 4, 4, 1],
      [1, 1, 1, 0],
      [4, 4, 1, 1, 1],
      [4, 3, 2],
      [5, 5, 1],
    ),
    'where observers are from': each(
      (files, ...people) =>
        originWords({
          files,
          rooms: people.map((own, at) => ({
            id: `r${at}` as RoomId,
            title: `7${'abc'[at] ?? ''}`,
            people: own,
          })),
        }),
      [0],
      [1],
      [2, 10, 3],
      [0, 10],
      [0, 10, 3],
    ),
    'spread of people': each(
      (...written) => {
        return spreadChart(compared(written).report.observers)?.finding ?? null;
      },
      ['p4/20', 'p4/20'],
      ['p4/20', 'p6/20'],
      ['p4/20', 'p6/20', 'n5/20'],
      ['p4/20', 'p6/20', 'n5/20', 'n3/20'],
      ['p4/20', 'p6/20', 'n5/20', 'n3/20', 'n2/20'],
    ),
    'two groups': each(
      (bound, written) => {
        const report = grouped(written);
        const [pair] = report.comparisons;
        if (!pair) return null;
        const { title, notes } = groupWords.groupFinding(report, pair, bound / 100);
        return [`${title}.`, ...notes].join(' ');
      },
      [5, [alike('a', 4, 5, 6, 4, 5, 6), alike('b', 12, 14, 13, 15, 16, 12)]],
      [5, [alike('a', 12, 14, 13, 15, 16, 12), alike('b', 4, 5, 6, 4, 5, 6)]],
      [5, [alike('a', 12, 14, 16, 13, 15, 11), alike('b', 13, 15, 12, 14, 16, 12)]],
      [50, [alike('a', 12, 14, 16, 13, 15, 11), alike('b', 13, 15, 12, 14, 16, 12)]],
      [5, [alike('a', 4, 4, 4, 4), alike('b', 4, 4, 4, 4)]],
      [5, [alike('a', 4), alike('b', 12, 14, 13, 15)]],
      [5, [alike('a', 4), alike('b', 12)]],
      [5, [alike('a', 1, 2, 1), alike('b', 30, 31, 32)]],
      [5, [alike('a', 12, 13, 14, 15, 13, 12), alike('b', 12, 13, 14, 15, 13, 13)]],
      [5, [alike('people', 4, 5, 6, 7), 'networks n12/40']],
      [5, [alike('people', 4, 5, 6, 7, 8), 'networks n12/40 n14/40 n16/40 n11/40']],
      [5, [alike('people', 4, 5, 6, 7, 8, 4, 5, 6), 'networks n12/40 n14/40']],
      [5, [alike('with_practice', 4, 5, 6, 4, 5, 6), alike('without_practice', 12, 14, 13, 15, 16, 12)]],
      [90, [alike('with_practice', 12, 14, 13, 15), alike('without_practice', 13, 15, 12, 14)]],
      [5, [alike('with_practice', 12), alike('without_practice', 13, 15, 12, 14)]],
      [5, [alike('a', 4, 5, 6, 5), alike('b', 12, 14, 13, 15), alike('c', 5, 6, 7, 8)]],
      [5, ['a p4/40 p5/40 p6/40 p7/40', 'b p9/40@10 p9/40 p8/40 p7/40']],
      [5, ['a p4/40 n5/40 p6/40 p7/40', 'b p9/40 p9/40 n8/40 p7/40']],
      [5, [alike('a', 5, 6, 7, 8, 9, 10, 11, 12, 13, 14), alike('b', 5, 6, 7, 8, 9, 10, 11, 12, 13, 15)]],
    ),
    'members of a group': each(
      (...written) => {
        const [group] = grouped([`a ${written.join(' ')}`]).groups;
        return group ? groupWords.memberWords(group) : null;
      },
      ['p1/20'],
      ['p1/20', 'p2/20'],
      ['n1/20'],
      ['n1/20', 'n2/20'],
      ['p1/20', 'n1/20'],
      ['u1/20'],
    ),
    'one group': each((...names) => groupWords.oneGroupWords(names), [], ['a'], ['a', 'b']),
    'too many groups': each(tooManyGroups, [30], [31]),
    'in no group': each(
      (by, names) => groupWords.ungroupedWords({ without: names.split(' ') }, by),
      ...grid(['group', 'practice', 'kind'], ['ada', 'ada ben', 'ada ben cyd dan eve fay']),
    ),
    'methods of groups': each(
      (...written) => groupWords.groupMethods([{ report: grouped(written) }]),
      ['a p4/20 p5/20'],
      ['a p4/20', 'b p5/20 p6/20'],
      ['a p4/20 p5/20', 'b p5/20 p6/20'],
      ['a p1/20 p2/20 p3/20 p4/20', 'b p5/20 p6/20 p7/20 p8/20'],
      [`a${' p1/20 p2/20 p3/20'.repeat(4)}`, `b${' p5/20 p6/20 p7/20'.repeat(4)}`, 'c p1/20 p2/20'],
    ),
  }));

/** A photo of a class whose call was this, and the place of what is right among the network's five. */
const called = (call: boolean | null, place: number | null) => ({
  call,
  shown: { truth: null, hit: null, guesses: [], place },
});

it('what a finale and calls say reads as written', () =>
  expectSentences('finale', {
    'call of a photo': each(
      (...one) => calledWords(called(...one), en),
      ...grid([null, true, false], [null, -1, 0, 1, 2, 3, 4]),
    ),
    finale: each(
      (who, people, whole, photos) => {
        const found = writtenFinale(people, whole, photos);
        const nameOf = (wnid: Wnid) => catalogue.title(wnid);
        return [
          ...[sentenceText(finaleWords.aloneWords(found, finaleEn)), finaleWords.aloneNote(found, finaleEn)],
          found.pooled > 0 ? sentenceText(finaleWords.togetherWords(found, nameOf, finaleEn, who)) : '',
          found.pooled > 0 ? finaleWords.togetherNote(found, finaleEn) : '',
          finale.finaleMistakes(found).length > 0 ? sentenceText(finaleWords.wallWords(found, finaleEn)) : '',
          ...found.photos.slice(0, 1).map((photo) => finaleWords.knewWords(photo, finaleEn, who)),
          ...[
            finaleWords.mistakeWords(found, nameOf, finaleEn),
            finaleWords.podiumWords(found, nameOf, finaleEn),
          ],
          sentenceText(finaleWords.knownWords(found, nameOf, finaleEn)),
        ]
          .filter((words) => words !== '')
          .join(' / ');
      },
      ['you', 24, [24, 96], [...Array.from({ length: 8 }, () => '14/24 ++'), '17/24 +-76', '9/24 +~11']],
      ['they', 24, [11, 40], [...Array.from({ length: 9 }, () => '14/24 ++'), '1/24 -+']],
      ['you', 12, [-1, 0], ['3/8 +-30', '0/8 -?', '5/8 ++']],
      ['they', 2, [-1, 0], ['1/1 +-60', '1/1 --70']],
      ['you', 1, [-1, 0], ['1/1 ?-60', '1/1 ??']],
      ['you', 1, [1, 1], ['0/1 ?-60', '1/1 ?+']],
      ['they', 4, [4, 1], ['3/4 +~76', '4/4 +~58', '4/4 ++']],
      ['they', 8, [8, 0], ['8/8 +-60']],
      ['you', 0, [-1, 0], ['0/0 ?-60']],
      ['you', 3, [3, 4], ['0/3 --20', '0/3 --20', '0/3 --20', '3/3 ++']],
    ),
  }));
