import { isHit } from '../../scoring/hit.ts';
import type { Session } from '../../trials/session.ts';

const milliseconds = 1000;

/**
 * A session as jsPsych would have recorded it: a list of trials, times in milliseconds. `response` is the guesses as
 * wnids, `correct` is Hit@5 and null where nothing says what is right.
 */
export function writeJspsychJson(session: Session): string {
  const begin = Date.parse(session.startedAt);
  const trials = session.trials.map((trial) => ({
    trial_type: 'hit5-label',
    trial_index: trial.position,
    time_elapsed: Math.max(0, Date.parse(trial.committedAt) - begin),
    rt: Math.round(trial.time.response * milliseconds),
    stimulus: trial.imageId,
    response: trial.guesses,
    correct: trial.truth === null ? null : isHit(trial.guesses, trial.truth),
    truth: trial.truth,
    assisted: trial.assistance.length > 0,
    timed_out: trial.timedOut,
    subject: session.person,
    challenge: session.challengeId,
    mode: session.mode,
  }));
  return `${JSON.stringify(trials, null, 2)}\n`;
}
