import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import type { Prediction } from '../../../src/core/trials/prediction.ts';
import { withPages } from '../../bench/with-pages.ts';
import type { PredictPage } from './page.ts';

/**
 * Lets both shipped networks answer all images of the default challenge in a browser, and writes what they said to
 * `tools/demo-data/predictions.json`. `npx tsx tools/demo-data/predict/predict.ts`
 */
const networks = ['efficientnet-lite0', 'efficientnet-lite2'];

/** Many digits make the file large and say nothing. */
const digits = 4;

async function main(): Promise<void> {
  const manifest = JSON.parse(readFileSync('assets/challenge/manifest.json', 'utf8')) as {
    images: { id: string; file: string }[];
  };
  const photos = manifest.images.map(({ file }) => `assets/challenge/${file}`);
  const answerAll = (network: string) => async (page: Page) => {
    const predictions = await page.evaluate(
      ([path, all]) => (globalThis as unknown as { hit5Predict: PredictPage }).hit5Predict.predict(path, all),
      [`models/${network}/`, photos] as const,
    );
    const answers = manifest.images.map(({ id }, at) => [id, rounded(predictions[at])] as const);
    return [network, Object.fromEntries(answers)] as const;
  };
  const answers = Object.fromEntries(
    await withPages('tools/demo-data/predict/index.html', networks.map(answerAll)),
  );
  writeFileSync('tools/demo-data/predictions.json', `${JSON.stringify(answers)}\n`);
}

function rounded(prediction: Prediction | undefined): Prediction {
  if (!prediction) throw new Error('The network left a photo out.');
  const guesses = prediction.guesses.map(({ classIndex, probability }) => ({
    classIndex,
    probability: Number(probability.toFixed(digits)),
  }));
  return { ...prediction, guesses, milliseconds: Math.round(prediction.milliseconds) };
}

void main();
