import * as v from 'valibot';
import type { Catalogue } from '../../core/classes/catalogue.ts';
import { standInOf } from '../../core/classes/category-list.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import type { Observer, ObserverKind } from '../../core/observers/observer.ts';
import { ObserverBuilder } from '../../core/observers/observer-builder.ts';
import { stimulusKey } from '../../core/observers/stimulus.ts';
import { checkFormat, FormatError, parseJson } from '../../core/schemas/check-format.ts';
import { quoted, visibleText } from '../../core/text/visible-text.ts';
import { conditionSeen, type Viewed } from '../../core/trials/timed-view.ts';
import { originalLabels } from '../../core/trials/grading.ts';
import { isHit } from '../../core/trials/hit.ts';
import { guessSlots, type Session, type Trial } from '../../core/trials/session.ts';
import { confidences } from '../../core/trials/trial-record.ts';
import { readCsvTable } from '../csv/csv-table.ts';
import { type FileFormat, observerName } from './file-format.ts';

/** What a trial of Hit5 is called in jsPsych. */
const labelTrial = 'hit5-label';

const text = v.nullish(v.string());
const words = v.pipe(v.array(v.string()), v.maxLength(guessSlots));

/** One trial, of which jsPsych keeps more; what Hit5 leaves out where it does not apply may be missing or null. */
const trialSchema = v.object({
  stimulus: v.pipe(v.string(), v.nonEmpty()),
  response: words,
  rt: v.nullish(v.pipe(v.number(), v.minValue(0))),
  truth: text,
  subject: text,
  group: text,
  challenge: text,
  condition: text,
  confidence: v.nullish(v.picklist(confidences)),
  choices: v.nullish(v.array(v.string())),
  assisted: v.nullish(v.boolean()),
  simulated: v.nullish(v.boolean()),
  stimulus_fault: text,
  network: text,
  network_response: v.nullish(words),
  network_probabilities: v.nullish(v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
});

type LabelTrial = v.InferOutput<typeof trialSchema>;

/** A trial, with how a message names its place. */
interface PlacedTrial {
  readonly trial: LabelTrial;
  readonly place: string;
}

/** What the trials of one observer come to. */
interface Reading {
  readonly builder: ObserverBuilder;
  /** Where each image stood first, by image and condition. */
  readonly seen: Map<string, string>;
}

/**
 * Reads the trials of `hit5-label` in what jsPsych saves, a JSON list or a CSV: each subject, and each network that answered. Trials of
 * other kinds are passed over.
 *
 * @throws FormatError naming the place, the field and what was expected.
 */
function readJspsych(file: string, content: string, catalogue: Catalogue): readonly Observer[] {
  const name = visibleText(file);
  const trials = /^\s*\[/.test(content) ? jsonTrials(name, content) : csvTrials(file, content);
  const people = new Map<string, Reading>();
  const networks = new Map<string, Reading>();
  const choices = trials[0]?.trial.choices ?? null;
  for (const placed of trials) {
    const { trial, place } = placed;
    const label = labelReader(placed, choices, catalogue);
    const condition = trial.condition ?? '';
    const truth = trial.truth ? label(trial.truth, 'truth') : -1;
    const subject = trial.subject?.trim() || observerName(file);
    const begin = (known: Map<string, Reading>, observer: string, kind: ObserverKind) => {
      const reading = known.get(observer) ?? begun(observer, kind, trial, choices);
      known.set(observer, reading);
      return reading;
    };
    const person = begin(people, subject, 'person');
    const key = stimulusKey(trial.stimulus, condition);
    const earlier = person.seen.get(key);
    if (earlier !== undefined)
      throw new FormatError(
        `${place}: ${quoted(subject)} answered the image ${quoted(trial.stimulus)} before, in ${earlier.replace(`${name}, `, '')}. ` +
          'Expected each image once a subject. Say “subject” in the trials where several people are in the file.',
      );
    person.seen.set(key, place);
    person.builder.add(
      trial.stimulus,
      trial.response.map((word) => label(word, 'response')),
      {
        truth,
        condition,
        seconds: (trial.rt ?? Number.NaN) / 1000,
        assisted: trial.assisted === true,
        spoiled: (trial.stimulus_fault ?? '') !== '',
        confidence: trial.confidence ? confidences.indexOf(trial.confidence) : -1,
      },
    );
    if (!trial.network || !trial.network_response) continue;
    const network = begin(networks, trial.network, 'network');
    // It answers the same image for each subject, and each time in the same way.
    if (network.seen.has(key)) continue;
    network.seen.set(key, place);
    network.builder.add(
      trial.stimulus,
      trial.network_response.map((word) => label(word, 'network_response')),
      { truth, condition, probabilities: trial.network_probabilities ?? null },
    );
  }
  return [...people.values(), ...networks.values()].map(({ builder }) => builder.build());
}

function begun(
  name: string,
  kind: ObserverKind,
  trial: LabelTrial,
  choices: readonly string[] | null,
): Reading {
  const isPerson = kind === 'person';
  const builder = new ObserverBuilder({
    name,
    kind,
    naming: 'file',
    simulated: isPerson && trial.simulated === true,
    challenge: trial.challenge ?? null,
    group: isPerson ? (trial.group ?? null) : null,
    labels: choices,
    guessCount: Math.min(guessSlots, choices?.length ?? guessSlots),
  });
  return { builder, seen: new Map() };
}

/** From a word to its label: a class by its wnid, or where there is a short list a category by its name. */
function labelReader(
  { trial, place }: PlacedTrial,
  choices: readonly string[] | null,
  catalogue: Catalogue,
): (word: string, field: string) => number {
  if (JSON.stringify(trial.choices ?? null) !== JSON.stringify(choices))
    throw new FormatError(
      `${place}: “choices” are others than in the first trial. Expected one list a file.`,
    );
  const expected = choices ? 'one of “choices”' : 'the wnid of one of the 1000 classes, such as n01440764';
  return (word, field) => {
    const label = choices ? choices.indexOf(word) : catalogue.has(word) ? catalogue.byWnid(word).index : -1;
    if (label >= 0) return label;
    throw new FormatError(`${place}, ${field}: expected ${expected}, found ${quoted(word)}.`);
  };
}

function jsonTrials(name: string, content: string): readonly PlacedTrial[] {
  const list = checkFormat(name, parseJson(name, content), v.array(v.record(v.string(), v.unknown())));
  return list.flatMap((trial, at) => {
    if (trial['trial_type'] !== labelTrial) return [];
    const place = `${name}, trial ${at + 1}`;
    return [{ trial: checkFormat(place, trial, trialSchema), place }];
  });
}

/** Of jsPsych's CSV: lists stand in their cells as JSON, and so does what is missing, as `null`. */
function csvTrials(file: string, content: string): readonly PlacedTrial[] {
  const trials: PlacedTrial[] = [];
  readCsvTable(file, content, (header) => {
    const kindAt = header.column('trial_type');
    const fields = Object.keys(trialSchema.entries).map((field) => [field, header.find(field)] as const);
    return (row) => {
      if (row.cell(kindAt).trim() !== labelTrial) return;
      const place = `${visibleText(file)}, line ${row.line}`;
      const values = fields.map(([field, at]) => [field, valueOf(field, row.cell(at))] as const);
      trials.push({ trial: checkFormat(place, Object.fromEntries(values), trialSchema), place });
    };
  });
  return trials;
}

/** Fields that are text whatever they look like: a photo may be called 12. */
const texts: ReadonlySet<string> = new Set([
  'stimulus',
  'truth',
  'subject',
  'group',
  'challenge',
  'condition',
  'confidence',
  'network',
]);

function valueOf(field: string, cell: string): unknown {
  if (cell === '' || cell === 'null') return null;
  if (texts.has(field)) return cell;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
}

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
