import type { JsPsychPlugin, ParameterType, TrialType } from 'jspsych';
import { version } from '../../core/version.ts';
import { apa, bibtex } from '../../figures/report/cite.ts';

/** The kinds of parameters by jsPsych's own numbers, so that nothing of it is loaded twice. */
const image = 9 as ParameterType.IMAGE;
const text = 1 as ParameterType.STRING;
const yesNo = 0 as ParameterType.BOOL;
const whole = 2 as ParameterType.INT;
const any = 13 as ParameterType.COMPLEX;

const info = {
  name: 'hit5-label',
  version: version as string,
  parameters: {
    /** The address of the photo. */
    stimulus: { type: image as ParameterType.IMAGE, default: undefined },
    /** The name of the photo by which answers are compared; by default what stands behind the last slash of its address. */
    image: { type: text as ParameterType.STRING, default: '' },
    /** The WordNet id of what is right, such as n02129604; empty: it is not known. */
    truth: { type: text as ParameterType.STRING, default: '' },
    /** Who answers, the same in all trials of a person; empty: whoever the file is called by. */
    subject: { type: text as ParameterType.STRING, default: '' },
    /** Said above the photo. */
    prompt: {
      type: text as ParameterType.STRING,
      default: 'What is in the photo? Name up to five classes, the surest first.',
    },
    button_label: { type: text as ParameterType.STRING, default: 'Done' },
    /** On the button for who names nothing. */
    unknown_label: { type: text as ParameterType.STRING, default: 'I don’t know' },
    /** Whether the network answers the same photo. */
    network: { type: yesNo as ParameterType.BOOL, default: true },
    /** For how many milliseconds after the person's answer the network's is waited for. */
    network_timeout: { type: whole as ParameterType.INT, default: 60_000 },
    /** Whether the person sees afterwards what is right, and what both named. */
    show_network: { type: yesNo as ParameterType.BOOL, default: false },
    /** Where the package's files are, as for createClassifier of hit5/classifier; empty: beside the script. */
    base: { type: text as ParameterType.STRING, default: '' },
  },
  data: {
    /** The name of the photo. */
    stimulus: { type: text as ParameterType.STRING },
    /** The guesses as WordNet ids, the surest first. */
    response: { type: any as ParameterType.COMPLEX },
    /** Milliseconds until the answer. */
    rt: { type: whole as ParameterType.INT },
    /** The rest is described in docs/formats/jspsych.md. */
    network: { type: text as ParameterType.STRING },
  },
  citations: { apa: apa() as string, bibtex: bibtex('') as string },
} as const;

/** What the plugin takes and gives. */
export type Hit5LabelInfo = typeof info;

/**
 * A plugin of jsPsych 8: one trial with a photo, the 1000 classes to pick up to five from, and the network beside. What it
 * records is what Hit5 writes for jsPsych, and the page “Compare” opens the file that jsPsych saves.
 */
export class Hit5Label implements JsPsychPlugin<Hit5LabelInfo> {
  static readonly info: Hit5LabelInfo = info;

  /** @returns what jsPsych keeps of the trial. */
  async trial(
    display: HTMLElement,
    trial: TrialType<Hit5LabelInfo>,
    onLoad: () => void = () => undefined,
  ): Promise<Record<string, unknown>> {
    const { runTrial } = await import('./run-trial.ts');
    // jsPsych has filled in what was left out.
    return runTrial(display, trial as Required<typeof trial>, onLoad);
  }
}
