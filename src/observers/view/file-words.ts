import { html } from 'lit';

/** What can be given, and where it comes from: docs/formats.md in short. */
export function fileWords() {
  return html`<dl>
    <div>
      <dt>People’s sessions</dt>
      <dd>
        Hit5 session files (JSON), which hold a person and the network that answered beside; the sessions of
        this machine stand under “Add sessions of this machine”. Also tidy CSV with the columns observer,
        image, guess1 … guess5, and the CSV files of Geirhos and others (model-vs-human) with subj,
        object_response, category, imagename.
      </dd>
    </div>
    <div>
      <dt>Networks’ predictions</dt>
      <dd>
        CSV in the form of ImageNet-X: file_name, predicted_class (0 to 999), predicted_probability (0 to 1).
        Or lines of ILSVRC task 1: one line for each image in file-name order, with up to five ILSVRC2012_IDs.
      </dd>
    </div>
    <div>
      <dt>What is right</dt>
      <dd>
        Sessions say it themselves. For other files add the ground truth of the ILSVRC devkit (one
        ILSVRC2012_ID a line), Kaggle’s LOC_val_solution.csv, a CSV file_name,label of class indices, or the
        ReaL labels (real.json of Beyer and others).
      </dd>
    </div>
    <div>
      <dt>Which images belong together</dt>
      <dd>
        Those of one image id or file name. Rows may come in any order. Each observer answers an image once.
      </dd>
    </div>
  </dl>`;
}
