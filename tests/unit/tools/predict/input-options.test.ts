import { describe, expect, it } from 'vitest';
import { torchvisionInput, usualCut, usualValues } from '#src/core/networks/input-form.ts';
import type { InputSources, NetworkForm } from '#src/networks/logic/network-form.ts';
import { UsageError } from '#tools/compare/words.ts';
import { contradictedOptions, applyInputOptions } from '#tools/predict/input-options.ts';
import { parseOptions } from '#tools/predict/options.ts';

const form: NetworkForm = { name: 'Mine', size: 224, values: usualValues, ...usualCut, classOffset: 0 };
const own = ['photos', '--network', 'mine/model.json', '--out', 'out.csv'];

/** The form with the words of a command line in it, of a network that takes any size. */
function formOf(...words: readonly string[]): NetworkForm {
  const input = parseOptions([...own, ...words])?.input ?? null;
  return input ? applyInputOptions(form, input, null) : form;
}

describe('what the command line says of a network’s input', () => {
  it('is nothing where it says nothing', () => {
    expect(parseOptions(own)?.input).toBeNull();
  });

  it.each<readonly [string, readonly string[], Partial<NetworkForm>]>([
    ['a range', ['--range', '-1..1'], { values: { range: '-1..1', mean: [0], std: [1] } }],
    [
      'a mean and a deviation a channel',
      ['--mean', '0.1,0.2,0.3', '--std=0.5'],
      { values: { range: '0..1', mean: [0.1, 0.2, 0.3], std: [0.5] } },
    ],
    ['a mean below 0', ['--mean', '-1'], { values: { range: '0..1', mean: [-1], std: [1] } }],
    ['a part of the shorter side', ['--size', '260', '--crop', '260/292'], { size: 260, cropPadding: 32 }],
    ['the shorter side', ['--crop', '232'], { crop: 'resized-centre', cropPadding: 8 }],
    ['the whole photo', ['--crop', 'whole'], { crop: 'none', cropPadding: 0 }],
    ['a filter', ['--resize', 'nearest'], { resize: 'nearest' }],
    ['torchvision’s usual input', ['--torchvision'], torchvisionInput],
    [
      'torchvision’s with another crop and mean',
      ['--torchvision', '--crop', '232', '--mean', '0.5'],
      { ...torchvisionInput, cropPadding: 8, values: { ...torchvisionInput.values, mean: [0.5] } },
    ],
  ])('is %s', (_, words, expected) => {
    expect(formOf(...words)).toEqual({ ...form, ...expected });
  });

  it.each([
    ['--range', '0..2', '--range takes 0..1, -1..1, 0..255, not 0..2.'],
    [
      '--mean',
      '0.485,0.456',
      '--mean takes one number, or three for red, green and blue with commas between, not',
    ],
    ['--std', '0', '--std takes one number above 0, or three'],
    ['--size', '224.5', '--size takes a whole number of pixels, such as 224, not 224.5.'],
    ['--crop', '256.5', '--crop takes whole numbers of pixels, such as 256 or 224/256, or whole, not 256.5.'],
    ['--crop', '256/224', '--crop takes whole numbers of pixels'],
    ['--resize', 'lanczos', '--resize takes bicubic, bilinear or nearest, not lanczos.'],
  ])('%s %s is refused', (option, value, message) => {
    expect(() => parseOptions([...own, option, value])).toThrow(UsageError);
    expect(() => parseOptions([...own, option, value])).toThrow(message);
  });

  it('is refused for a network that has its own', () => {
    const words = ['photos', '--network', 'efficientnet-lite0', '--out', 'out.csv', '--torchvision'];
    expect(() => parseOptions(words)).toThrow('efficientnet-lite0 has its own input');
  });

  it.each([
    [['--size', '260'], '--size says 260 pixels, and the network takes 224.'],
    [['--crop', '260/292'], '--crop 260/292 is of an input of 260 pixels, and the network takes 224.'],
    [['--crop', '200'], '--crop 200 is smaller than the input, which has 224 pixels.'],
  ])('%j contradicts a network of 224 pixels', (words, message) => {
    const input = parseOptions([...own, ...words])?.input;
    expect(input && (() => applyInputOptions(form, input, 224))).toThrow(message);
  });
});

describe('all 1000 probabilities', () => {
  it.each([
    [['--out', 'out.npy'], 'say --all, or give --out a file that ends in .csv.'],
    [['--all', '--out', 'out.txt'], 'With --all, --out takes a file that ends in .npy or .csv, not out.txt.'],
  ])('with %j are refused', (words, message) => {
    expect(() => parseOptions(['photos', '--network', 'efficientnet-lite0', ...words])).toThrow(message);
  });
});

describe('options beside a card', () => {
  const sources: InputSources = {
    size: 'graph',
    values: 'card',
    crop: 'card',
    resize: 'nobody',
    classOffset: 'card',
  };

  it('are told where they say otherwise, with what the card says', () => {
    const words = contradictedOptions({ form, sources }, formOf('--torchvision'));
    expect(words).toContain('the options count');
    expect(words).toMatch(/\n {2}black to white .*, as card\.json says\n {2}crop .*, as card\.json says$/);
  });

  it('are not told where they say the same, or the card says nothing', () => {
    expect(contradictedOptions({ form, sources }, form)).toBeNull();
    expect(contradictedOptions({ form, sources }, formOf('--resize', 'nearest'))).toBeNull();
  });
});
