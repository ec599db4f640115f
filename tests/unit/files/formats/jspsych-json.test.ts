import { expect, it } from 'vitest';
import { writeJspsychJson } from '#src/files/formats/jspsych-json.ts';
import { readSessionFile } from '#src/files/formats/session-file.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { timedSession } from '#tools/timed-session.ts';
import { catalogue } from './sample-observers.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';

const { session } = readSessionFile('a.json', projectFile('tests/fixtures/files/session-v1.json'));

it('jsPsych gets times in milliseconds, guesses as wnids, and whether they hit', () => {
  const trials = JSON.parse(writeJspsychJson(session, catalogue)) as unknown[];
  expect(trials).toHaveLength(3);
  expect(trials[0]).toMatchObject({
    trial_type: 'hit5-label',
    trial_index: 0,
    time_elapsed: 60_000,
    rt: 4125,
    stimulus: 'c',
    response: ['n01443537', 'n01440764'],
    correct: true,
    assisted: false,
    simulated: false,
  });
  expect(trials[1]).toMatchObject({ correct: false, assisted: true });
  expect(trials[2]).toMatchObject({
    trial_index: 3,
    rt: 60_000,
    response: [],
    correct: null,
    timed_out: true,
  });
  const drawn = JSON.parse(writeJspsychJson({ ...session, simulated: true }, catalogue)) as unknown[];
  expect(drawn[0]).toMatchObject({ simulated: true });
});

it('jsPsych gets the network’s answer to the same image beside, and says where there is none', () => {
  const { prediction } = session.trials[0] ?? {};
  const guesses = prediction?.guesses ?? [];
  const [first, second] = JSON.parse(writeJspsychJson(session, catalogue)) as Record<string, unknown>[];
  expect(first).toMatchObject({
    group: null,
    confidence: null,
    network: 'efficientnet-lite0',
    network_backend: prediction?.backend,
    network_response: guesses.slice(0, 5).map(({ classIndex }) => catalogue.byIndex(classIndex).wnid),
    network_probabilities: guesses.slice(0, 5).map(({ probability }) => probability),
    network_correct: guesses.some(
      ({ classIndex }) => catalogue.byIndex(classIndex).wnid === session.trials[0]?.truth,
    ),
    network_milliseconds: prediction?.milliseconds,
  });
  const without = session.trials.map((trial) => ({
    ...trial,
    record: { ...trial.record, confidence: 'sure' as const },
    prediction: null,
  }));
  const text = writeJspsychJson({ ...session, group: 'A', trials: without }, catalogue);
  expect((JSON.parse(text) as unknown[])[0]).toMatchObject({
    group: 'A',
    confidence: 'sure',
    network: null,
    network_backend: null,
    network_response: null,
    network_probabilities: null,
    network_correct: null,
    network_milliseconds: null,
  });
  expect(Object.keys(second ?? {})).toEqual(Object.keys(first ?? {}));
});

it('jsPsych gets how a photo was shown in a timed view, and answers by category', () => {
  const timed = timedSession(catalogue, { person: 'mia', images: 2, list: sixteenCategories, lost: 1 });
  const names = sixteenCategories.categories.map(({ name }) => name);
  const [lost, seen] = JSON.parse(writeJspsychJson(timed, catalogue)) as Record<string, unknown>[];
  const exposure = timed.trials[0]?.record.viewed?.exposure ?? 0;
  expect(lost).toMatchObject({
    truth: 'airplane',
    choices: names,
    image_class: null,
    condition: `${exposure} ms`,
    stimulus_duration: exposure,
    stimulus_shown: exposure,
    stimulus_frames: timed.trials[0]?.record.viewed?.frames,
    stimulus_fault: 'frames-lost',
    stimulus_degrees: null,
    refresh_rate: 60,
    frames_lost: 1,
    mask: 'phase',
  });
  expect(seen).toMatchObject({ truth: 'bear', stimulus_fault: null, frames_lost: 0 });
  for (const trial of [lost, seen])
    for (const word of [trial?.['response'], trial?.['network_response']].flat())
      expect(names).toContain(word);
  const usual = JSON.parse(writeJspsychJson(session, catalogue)) as Record<string, unknown>[];
  expect(usual[0]).toMatchObject({ choices: null, stimulus_duration: null, mask: null, condition: null });
  expect(Object.keys(usual[0] ?? {})).toEqual(Object.keys(lost ?? {}));
});
