import { expect, it } from 'vitest';
import { writeJspsychJson } from '../../../../../src/core/formats/files/jspsych-json.ts';
import { readSessionFile } from '../../../../../src/core/formats/files/session-file.ts';
import { projectFile } from '../../classes/shipped-catalogue.ts';

const { session } = readSessionFile('a.json', projectFile('tests/fixtures/files/session-v1.json'));

it('jsPsych gets times in milliseconds, guesses as wnids, and whether they hit', () => {
  const trials = JSON.parse(writeJspsychJson(session)) as unknown[];
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
  const drawn = JSON.parse(writeJspsychJson({ ...session, simulated: true })) as unknown[];
  expect(drawn[0]).toMatchObject({ simulated: true });
});
