import { expect, it } from 'vitest';
import { writeLabelStudioJson } from '#src/files/formats/label-studio-json.ts';
import { readObservers } from '#src/observers/logic/files/read-answer-file.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import { originalLabels } from '#src/core/trials/grading.ts';
import { fileFormats } from '#src/files/formats/file-formats.ts';
import { sessionObservers } from '#src/files/formats/session-observers.ts';
import { timedSession } from '#tools/timed-session.ts';
import { catalogue } from './sample-observers.ts';

it('Label Studio gets a task an image: people as annotations in seconds, networks as predictions', () => {
  const observers = readObservers('a.json', projectFile('tests/fixtures/files/session-v1.json'), catalogue);
  const tasks = JSON.parse(writeLabelStudioJson(observers, catalogue)) as unknown[];
  expect(tasks).toHaveLength(3);
  expect(tasks[2]).toEqual({
    id: 3,
    data: { image: 'c', truth: 'n01443537' },
    annotations: [
      {
        completed_by: { email: 'Ada <b>&amp;</b> =1+1' },
        was_cancelled: false,
        ground_truth: false,
        lead_time: 4.125,
        result: [
          {
            from_name: 'class',
            to_name: 'image',
            type: 'choices',
            value: { choices: ['n01443537', 'n01440764'] },
          },
        ],
      },
    ],
    predictions: [
      {
        model_version: 'efficientnet-lite0',
        score: 0.625,
        result: [
          {
            from_name: 'class',
            to_name: 'image',
            type: 'choices',
            value: { choices: ['n01443537', 'n01440764', 'n02536864', 'n02641379', 'n02514041'] },
          },
        ],
      },
    ],
  });
  expect(tasks[1]).toMatchObject({
    data: { image: 'b', truth: null },
    annotations: [{ result: [] }],
    predictions: [],
  });
});

it('Label Studio gets no annotation of a photo that was not shown as asked, and names of categories', () => {
  const session = timedSession(catalogue, { person: 'mia', images: 2, list: sixteenCategories, lost: 1 });
  const observers = sessionObservers('mia.json', session, catalogue);
  const tasks = JSON.parse(writeLabelStudioJson(observers, catalogue)) as { annotations: object[] }[];
  expect(tasks.map(({ annotations }) => annotations.length)).toEqual([0, 1]);
  expect(tasks[1]).toMatchObject({ data: { truth: 'bear' } });
});

it('forms that hold the 1000 classes only are not offered for categories; others are', () => {
  const plan = { person: 'mia', images: 2, lost: 1 };
  const offered = (list: typeof sixteenCategories | null) => {
    const session = timedSession(catalogue, { ...plan, ...(list && { list }) });
    const file = { session, reviews: [], draft: null, unknown: null };
    return fileFormats
      .flatMap(({ sessionDownloads = [] }) => sessionDownloads)
      .filter((one) => one.write(file, catalogue, originalLabels) !== null)
      .map(({ id }) => id);
  };
  const all = ['session', 'tidy', 'geirhos', 'ilsvrc', 'imagenet-x', 'jspsych', 'label-studio'];
  expect(offered(null)).toEqual(all);
  expect(offered(sixteenCategories)).toEqual(all.filter((id) => id !== 'ilsvrc' && id !== 'imagenet-x'));
});
