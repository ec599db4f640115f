/* global initJsPsych */
import { Hit5Label } from './node_modules/hit5/lib/web/jspsych.js';

const jsPsych = initJsPsych({ display_element: 'trial' });
await jsPsych.run([
  { type: Hit5Label, stimulus: '/dog.jpg', truth: 'n02106662', subject: 'mia', show_network: true },
]);
document.body.dataset.json = jsPsych.data.get().json();
document.body.dataset.csv = jsPsych.data.get().csv();
