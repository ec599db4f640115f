import { expect, it } from 'vitest';
import { writeLabelStudioJson } from '#src/files/formats/label-studio-json.ts';
import { readObservers } from '#src/observers/logic/files/read-observers.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
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
