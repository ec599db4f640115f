import { describe, expect, it } from 'vitest';
import { detectFormat } from '#src/files/formats/file-formats.ts';
import { writeJspsychJson } from '#src/files/formats/jspsych-json.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { timedSession } from '#tools/timed-session.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { catalogue } from './sample-observers.ts';

const { session } = readSessionFile('a.json', projectFile('tests/fixtures/files/session-v1.json'));

/** Two trials of the plugin between others of jsPsych, as `jsPsych.data.get()` gives them. */
const recorded = [
  { rt: 812, stimulus: '<p>Hello</p>', response: 0, trial_type: 'html-button-response', trial_index: 0 },
  {
    stimulus: 'dog.jpg',
    response: ['n01443537', 'n01440764'],
    rt: 1648,
    truth: 'n01440764',
    correct: true,
    graded_by: 'original',
    subject: 'mia',
    network: 'efficientnet-lite0',
    network_backend: 'wasm',
    network_notice: 'WebGL stopped (it answers otherwise than at the start); wasm goes on.',
    network_doubted: ['cat.jpg'],
    network_response: ['n01440764', 'n01443537'],
    network_probabilities: [0.9, 0.05],
    network_correct: true,
    network_milliseconds: 89.7,
    trial_type: 'hit5-label',
    trial_index: 1,
  },
  {
    stimulus: '12',
    response: [],
    rt: 200,
    truth: null,
    subject: 'mia',
    network: null,
    network_response: null,
    network_probabilities: null,
    trial_type: 'hit5-label',
    trial_index: 2,
  },
];

/** As jsPsych writes a CSV: all columns of all trials, every cell in quotation marks, lists and null as JSON. */
function csvOf(trials: readonly object[]): string {
  const columns = [...new Set(trials.flatMap((trial) => Object.keys(trial)))];
  const cell = (value: unknown) => {
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
    return `"${text.replaceAll('"', '""')}"`;
  };
  const rows = trials.map((trial) => columns.map((name) => cell((trial as Record<string, unknown>)[name])));
  return [columns.map(cell), ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

describe('what jsPsych saves', () => {
  it.each([
    ['JSON', JSON.stringify(recorded)],
    ['CSV', csvOf(recorded)],
  ])('is opened as %s: the person and the network, without trials of other kinds', (_, text) => {
    expect(detectFormat(text)?.id).toBe('jspsych');
    const [mia, network, ...others] = readObservers('run.txt', text, catalogue);
    expect(others).toEqual([]);
    expect(mia).toMatchObject({ name: 'mia', kind: 'person', images: ['dog.jpg', '12'] });
    expect([...(mia?.guesses ?? [])]).toEqual([1, 0, -1, -1]);
    expect([...(mia?.seconds ?? [])]).toEqual([1.648, 0.2]);
    expect([...(mia?.truth ?? [])]).toEqual([0, -1]);
    expect(network).toMatchObject({ name: 'efficientnet-lite0', kind: 'network', images: ['dog.jpg'] });
    expect([...(network?.probabilities ?? [])]).toEqual([0.9, 0.05]);
  });

  it('has the file’s name for a person who has none', () => {
    const nameless = recorded.map((trial) => ({ ...trial, subject: undefined }));
    expect(readObservers('lea.json', JSON.stringify(nameless), catalogue)[0]?.name).toBe('lea');
  });

  it('is of several people where they are said, and the network answers each image once', () => {
    const two = [recorded[1], { ...recorded[1], subject: 'ben' }];
    const names = readObservers('a.json', JSON.stringify(two), catalogue).map(({ name }) => name);
    expect(names).toEqual(['mia', 'ben', 'efficientnet-lite0']);
  });

  it.each([
    [
      'an image twice',
      [recorded[1], recorded[1]],
      'trial 2: “mia” answered the image “dog.jpg” before, in trial 1',
    ],
    ['no class', [{ ...recorded[1], response: ['dog'] }], 'trial 1, response: expected the wnid'],
    [
      'no list',
      [{ ...recorded[1], response: 'n01440764' }],
      'a.json, trial 1 is not in the form expected at response',
    ],
    [
      'no photo',
      [{ ...recorded[1], stimulus: undefined }],
      'trial 1 is not in the form expected at stimulus',
    ],
    ['a percentage', [{ ...recorded[1], network_probabilities: [90] }], 'at network_probabilities.0'],
  ])('is refused with its place: %s', (_, trials, words) => {
    expect(() => readObservers('a.json', JSON.stringify(trials), catalogue)).toThrow(words);
  });

  it('is refused by its line in a CSV', () => {
    const wrong = csvOf([recorded[0] ?? {}, { ...recorded[1], response: ['dog'] }]);
    expect(() => readObservers('a.csv', wrong, catalogue)).toThrow(
      'a.csv, line 3, response: expected the wnid',
    );
  });
});

it('what Hit5 writes for jsPsych is opened with the same answers, those by category too', () => {
  const timed = timedSession(catalogue, { person: 'mia', images: 2, list: sixteenCategories, lost: 1 });
  for (const one of [session, timed]) {
    const before = sessionObservers('a.json', one, catalogue);
    const after = readObservers('a.json', writeJspsychJson(one, catalogue), catalogue);
    const told = ({
      name,
      kind,
      images,
      guesses,
      truth,
      labels,
      conditions,
      spoiled,
    }: (typeof before)[number]) => ({ name, kind, images, guesses, truth, labels, conditions, spoiled });
    expect(after.filter(({ kind }) => kind === 'person').map(told)).toEqual(
      before.filter(({ kind }) => kind === 'person').map(told),
    );
  }
});
