import { describe, expect, it } from 'vitest';
import { parseGivenCard } from '#src/files/network-card-format.ts';
import { torchvisionInput, usualCut, usualValues } from '#src/core/networks/input-form.ts';
import type { ModelDescription } from '#src/core/networks/model-description.ts';
import { inputLines, sourcesAfter, suggestForm } from '#src/networks/logic/network-form.ts';

const description: ModelDescription = {
  runtime: 'graph',
  name: null,
  inputNode: 'in',
  size: 224,
  outputNode: 'out',
  classes: 1000,
  activation: 'logits',
  range: null,
  parameters: 8,
  features: null,
  featureMap: null,
  classWeights: null,
};

function suggested(card: object | null, told: Partial<ModelDescription> = {}) {
  const given = card && parseGivenCard(JSON.stringify(card), 'card.json');
  return suggestForm({ ...description, ...told }, 'mine', given);
}

describe('the form of a network that is added', () => {
  it('is what is usual where nothing says it, and says so', () => {
    expect(suggested(null, { size: null })).toEqual({
      form: { name: 'mine', size: 224, values: usualValues, ...usualCut, classOffset: 0 },
      sources: { size: 'nobody', values: 'nobody', crop: 'nobody', resize: 'nobody', classOffset: 'graph' },
    });
  });

  it('takes what the graph tells', () => {
    const { form, sources } = suggested(null, { range: '-1..1', classes: 1001 });
    expect(form).toMatchObject({ values: { range: '-1..1' }, classOffset: 1 });
    expect(sources).toMatchObject({ size: 'graph', values: 'graph', classOffset: 'nobody' });
  });

  it('takes what the card says before what the graph tells', () => {
    const input = { mean: 127, scale: 128, crop: 'resized-centre', cropPadding: 8, resize: 'nearest' };
    const card = { name: 'Ours', input, output: { classOffset: 0 } };
    expect(suggested(card, { range: '0..1', classes: 1001 })).toEqual({
      form: {
        name: 'Ours',
        size: 224,
        values: { range: '0..255', mean: [127], std: [128] },
        crop: 'resized-centre',
        cropPadding: 8,
        resize: 'nearest',
        classOffset: 0,
      },
      sources: { size: 'graph', values: 'card', crop: 'card', resize: 'card', classOffset: 'card' },
    });
  });

  it('says who changed it, in a line for each part', () => {
    const before = suggested({ input: { resize: 'bilinear-antialiased' } });
    const form = { ...before.form, ...torchvisionInput };
    expect(inputLines(form, sourcesAfter(before, form))).toEqual([
      'size 224 pixels, as its model.json says',
      'black to white 0 to 1, mean 0.485, 0.456, 0.406, deviation 0.229, 0.224, 0.225, as you said',
      'crop 256 (the shorter side is made 256 pixels, then the middle 224 are cut out), as you said',
      'resize bilinear, as card.json says',
      'class 0 first of its values, as its model.json says',
    ]);
  });
});
