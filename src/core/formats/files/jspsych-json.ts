import { originalLabels } from '../../scoring/grading.ts';
import { isAnyHit } from '../../scoring/hit.ts';
import type { Session, Trial } from '../../trials/session.ts';
import type { FileFormat } from './file-format.ts';

/** A session as jsPsych would have recorded it. */
export const jspsychJson: FileFormat = {
  id: 'jspsych',
  title: 'jsPsych',
  sessionDownloads: [
    {
      id: 'jspsych',
      label: 'jsPsych JSON',
      purpose: 'A list of trials with times in milliseconds, as psychology labs know it.',
      ending: 'json',
      write: ({ session }, _, grading) => {
        if (session.trials.length === 0) return null;
        return { text: writeJspsychJson(session, grading), missing: null, network: null };
      },
    },
  ],
};

const milliseconds = 1000;

/**
 * A session as jsPsych would have recorded it: a list of trials, times in milliseconds. `response` is the guesses as
 * wnids, `correct` is Hit@5 by the labels that `graded_by` names, and null where they say nothing.
 *
 * @param grading what counts as right, default the original label.
 */
export function writeJspsychJson(session: Session, grading = originalLabels): string {
  const begin = Date.parse(session.startedAt);
  const correctness = (trial: Trial) => {
    const right = grading.rightFor(trial);
    return right.length === 0 ? null : isAnyHit(trial.guesses, right);
  };
  const trials = session.trials.map((trial) => ({
    trial_type: 'hit5-label',
    trial_index: trial.position,
    time_elapsed: Math.max(0, Date.parse(trial.committedAt) - begin),
    rt: Math.round(trial.time.response * milliseconds),
    stimulus: trial.imageId,
    response: trial.guesses,
    correct: correctness(trial),
    graded_by: grading.rule,
    truth: trial.truth,
    assisted: trial.assistance.length > 0,
    timed_out: trial.timedOut,
    subject: session.person,
    simulated: session.simulated === true,
    challenge: session.challengeId,
    mode: session.mode,
  }));
  return `${JSON.stringify(trials, null, 2)}\n`;
}
