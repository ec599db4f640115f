import { chromium, type CDPSession, type Page } from 'playwright';
import { chromiumArguments, ensureChromium } from '../../chromium.ts';
import { median } from '../../../src/figures/stats/median.ts';
import { pairedRow, type Benchmark, type BenchmarkRow, type Pair } from '../benchmark.ts';
import { serveBenchPage } from '../serve-bench-page.ts';
import { taskRows } from '../task-rows.ts';
import { traceTasks, type TracedTasks } from '../trace-tasks.ts';

const runs = 7;
const mostElements = 3000;
/** Pixels a frame: the whole list in about two seconds. */
const step = 500;
const texts = ['golden retriever', 'crane', 'norwich terrier', 'academic gown'];

/** The class list with 1000 strips of 13 examples, in Chromium, in a window of a laptop. */
export const classListBenchmark: Benchmark = {
  name: 'class-list',
  run: () => withPage(measure),
};

async function measure(page: Page, session: CDPSession): Promise<readonly BenchmarkRow[]> {
  const scrolling: TracedTasks[] = [];
  const typing: TracedTasks[] = [];
  const elements: Pair[] = [];
  const answers: Pair[] = [];
  await page.evaluate(() => window.classList?.scroll(2000));
  await typeByKeys(page);
  for (let run = 0; run < runs; run++) {
    scrolling.push(
      await traceTasks(session, () => page.evaluate((by) => window.classList?.scroll(by), step)),
    );
    const most = await page.evaluate(() => window.classList?.mostElements() ?? NaN);
    elements.push({ ours: most, other: mostElements });
    typing.push(await traceTasks(session, () => typeByKeys(page)));
    answers.push(await answerTimes(page));
  }
  return [
    ...taskRows('scrolling', scrolling),
    ...taskRows('typing', typing),
    pairedRow('elements in the document / 3000', 1, elements),
    pairedRow('slowest answer to a letter / a plain render of the 1000 rows', 1 / 3, answers),
  ];
}

/** Letter by letter through the browser's own input, each search ended with Escape. */
async function typeByKeys(page: Page): Promise<void> {
  await page.getByRole('combobox').click();
  for (const text of texts) {
    await page.keyboard.type(text, { delay: 40 });
    await page.keyboard.press('Escape');
  }
}

/** The letter that took longest, each taken as the median of three, against the median of three full renders. */
async function answerTimes(page: Page): Promise<Pair> {
  const whole: number[] = [];
  const letters: (readonly number[])[] = [];
  for (let time = 0; time < 3; time++) {
    whole.push(await page.evaluate(() => window.classList?.renderAll() ?? NaN));
    const times = [];
    for (const text of texts)
      times.push(...(await page.evaluate((one) => window.classList?.type(one) ?? [], text)));
    letters.push(times);
  }
  const slowest = (letters[0] ?? []).map((_, at) => median(letters.map((times) => times[at] ?? NaN)));
  return { ours: Math.max(...slowest), other: median(whole) };
}

async function withPage<Result>(act: (page: Page, session: CDPSession) => Promise<Result>): Promise<Result> {
  const server = await serveBenchPage('tools/bench/class-list/index.html');
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 776, height: 868 } });
    await page.goto(server.url);
    await page.waitForSelector('[data-ready]', { state: 'attached', timeout: 120_000 });
    return await act(page, await page.context().newCDPSession(page));
  } finally {
    await browser.close();
    await server.close();
  }
}
