import { expect, it } from 'vitest';
import { understand } from '#src/core/text/link-words.ts';
import { choiceWords, comparisonWords, parseChoice } from '#src/observers/view/choice-link.ts';
import { catalogue, classAt } from '../../figures/errors/sample-cases.ts';

const read = (link: Record<string, string>, names: readonly string[] | null = ['ada', 'resnet']) =>
  understand(link, comparisonWords(names, catalogue, link['first']));

it.each([
  { kind: 'all' },
  { kind: 'missed', observer: 'ada' },
  { kind: 'pair', first: 'ada', second: 'resnet', part: 'differ' },
  { kind: 'pooled', by: 'majority' },
  { kind: 'confused', side: 'person', truth: classAt(400).branch, taken: '' },
  { kind: 'confused', side: 'network', truth: 'n01440764', taken: classAt(400).wnid },
] as const)('an address that says $kind names these images', (choice) => {
  const link = choiceWords(choice);
  expect(read(link)).toMatchObject({ words: link, problem: null });
  expect(parseChoice(link)).toEqual(choice);
});

it.each<[Record<string, string>, Record<string, string>, string]>([
  [{ images: 'nonsense' }, {}, '“images=nonsense”, and needs “all”, “missed”,'],
  [{ first: 'eve', second: 'ada' }, { second: 'ada' }, '“first=eve”, and needs the name of somebody who'],
  [{ first: 'ada', second: 'ada' }, { first: 'ada' }, '“second=ada”, and needs the name of another'],
  [{ second: 'ada' }, {}, '“second=ada”, and needs “first=” beside it'],
  [
    { images: 'pair', first: 'ada', second: 'resnet' },
    { first: 'ada', second: 'resnet' },
    '“part=” beside it',
  ],
  [{ images: 'all', part: 'half' }, { images: 'all' }, '“part=half”, and needs “both-right”,'],
  [{ part: 'all' }, {}, '“part=all”, and needs “images=” beside it'],
  [{ images: 'missed', observer: 'eve' }, { images: 'missed' }, '“observer=eve”, and needs the name'],
  [{ image: 'a', who: 'eve', group: 'x' }, { image: 'a' }, '“who=eve”, and needs the name'],
  [{ image: 'a', group: 'x' }, { image: 'a' }, '“group=x”, and needs “missedByAll”'],
  [{ pictures: 'all' }, {}, '“pictures=all”, and can say images, observer,'],
])('of %o the page goes by %o, and says what is wrong', (link, words, problem) => {
  const understood = read(link);
  expect(understood.words).toEqual(words);
  expect(understood.problem).toContain(problem);
});

it('an incomplete choice names no images', () => {
  expect(parseChoice({ images: 'missed' })).toBeNull();
});

it('who is compared can be anybody as long as that is not known', () => {
  expect(read({ first: 'eve', second: 'ada' }, null).problem).toBeNull();
});
