/* global initJsPsych */
import { Hit5Label } from './node_modules/hit5/lib/web/jspsych.js';

const asked = new URLSearchParams(location.search).get('trials');
const trials = asked === null ? [{ show_network: true }] : JSON.parse(asked);
const jsPsych = initJsPsych({ display_element: 'trial' });
await jsPsych.run(
  trials.map((trial) => ({
    type: Hit5Label,
    stimulus: '/dog.jpg',
    truth: 'n02106662',
    subject: 'mia',
    ...trial,
  })),
);
document.body.dataset.citation = jsPsych.getCitations([Hit5Label], 'apa');
document.body.dataset.json = jsPsych.data.get().json();
document.body.dataset.csv = jsPsych.data.get().csv();
