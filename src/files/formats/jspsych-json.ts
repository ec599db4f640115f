import type { Catalogue } from '../../core/classes/catalogue.ts';
import { standInOf } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { conditionSeen, type Viewed } from '../../core/trials/timed-view.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import { isHit } from '../../core/trials/hit.ts';
import { guessSlots, type Session, type Trial } from '../../core/trials/session.ts';
import type { FileFormat } from './file-format.ts';
import { labelTrial, readJspsych } from './read-jspsych.ts';

/** A session as jsPsych would have recorded it, and what jsPsych records with the plugin of Hit5. */
export const jspsychJson: FileFormat = {
  id: 'jspsych',
  title: 'jsPsych',
  expected: `a jsPsych file (JSON or CSV, with trials of ${labelTrial})`,
  page: {
    topic: 'people',
    words: 'jsPsych JSON or CSV, as jsPsych saves it with the plugin of Hit5, or Hit5 itself.',
  },
  detect: ({ text, keys }) =>
    keys.includes('trialtype')
      ? text.includes(labelTrial)
      : /^\s*\[\s*\{/.test(text) && new RegExp(`"trial_type"\\s*:\\s*"${labelTrial}"`).test(text),
  readObservers: readJspsych,
  sessionDownloads: [
    {
      id: 'jspsych',
      label: 'jsPsych JSON',
      purpose:
        'A list of trials with times in milliseconds and the network’s answer, as psychology labs know it.',
      ending: 'json',
      write: ({ session }, catalogue, grading) => {
        if (session.trials.length === 0) return null;
        return { content: writeJspsychJson(session, catalogue, grading), missing: null, network: null };
      },
    },
  ],
};

const milliseconds = 1000;

/**
 * A session as jsPsych would have recorded it: a list of trials, times in milliseconds. `response` is the guesses as
 * wnids, in a session with a list as the names of categories; `correct` is Hit@5 by the labels that `graded_by` names, and
 * null where they say nothing. What begins with `network` is the network's answer to the same image, null where it gave none.
 * What begins with `stimulus_` is how the photo was shown in a timed view, null where it stayed until the answer.
 *
 * @param grading what counts as right, default the original label.
 */
export function writeJspsychJson(session: Session, catalogue: Catalogue, grading = originalLabels): string {
  const begin = Date.parse(session.startedAt);
  const { list = null } = session;
  const words = new Map<string, string>(list?.categories.map((one) => [standInOf(one), one.name]));
  const wordOf = (wnid: Wnid) => words.get(wnid) ?? wnid;
  const correctness = (trial: Trial, guesses: Trial['guesses']) => {
    const right = grading.rightFor(trial);
    return right.length === 0 ? null : isHit(guesses, right);
  };
  const networkAnswer = (trial: Trial) => {
    const { prediction } = trial;
    const best = prediction?.guesses.slice(0, guessSlots) ?? [];
    const guesses = best.map(({ classIndex }) => catalogue.byIndex(classIndex).wnid);
    return {
      network: prediction?.network ?? null,
      network_backend: prediction?.backend ?? null,
      network_response: prediction && guesses.map(wordOf),
      network_probabilities: prediction && best.map(({ probability }) => probability),
      network_correct: prediction && correctness(trial, guesses),
      network_milliseconds: prediction?.milliseconds ?? null,
    };
  };
  const trials = session.trials.map((trial) => ({
    trial_type: labelTrial,
    trial_index: trial.position,
    time_elapsed: Math.max(0, Date.parse(trial.committedAt) - begin),
    rt: Math.round(trial.time.response * milliseconds),
    stimulus: trial.imageId,
    response: trial.guesses.map(wordOf),
    correct: correctness(trial, trial.guesses),
    graded_by: grading.rule,
    truth: trial.truth && wordOf(trial.truth),
    assisted: trial.assistance.length > 0,
    timed_out: trial.timedOut,
    subject: session.person,
    simulated: session.simulated === true,
    challenge: session.challengeId,
    mode: session.mode,
    group: session.group ?? null,
    confidence: trial.record.confidence ?? null,
    ...networkAnswer(trial),
    condition: conditionSeen(trial) || null,
    choices: list && list.categories.map(({ name }) => name),
    image_class: trial.imageClass ?? null,
    ...viewOf(trial.record.viewed ?? null),
  }));
  return `${JSON.stringify(trials, null, 2)}\n`;
}

/** How a photo was shown in a timed view. */
function viewOf(viewed: Viewed | null) {
  return {
    stimulus_duration: viewed?.exposure ?? null,
    stimulus_shown: viewed?.shown ?? null,
    stimulus_frames: viewed?.frames ?? null,
    stimulus_fault: viewed?.fault ?? null,
    stimulus_degrees: viewed?.degrees ?? null,
    refresh_rate: viewed?.rate ?? null,
    frames_lost: viewed?.lost ?? null,
    mask: viewed?.mask ?? null,
  };
}
