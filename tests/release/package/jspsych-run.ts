import type { Locator, Page } from 'playwright';
import { expectAccessible } from '#tests/e2e/room/seen-page.ts';

/** What is there of a run of jsPsych once it is over. */
interface JspsychData {
  readonly json: string;
  readonly csv: string;
  /** What jsPsych says of how the plugin is cited. */
  readonly citation: string;
}

/** A person in the experiment of the sample page. */
export class JspsychRun {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param trials parameters of each trial, beside those of the page. */
  async open(site: string, trials: readonly object[]): Promise<void> {
    await this.page.goto(`${site}jspsych.html?trials=${encodeURIComponent(JSON.stringify(trials))}`);
  }

  get search(): Locator {
    return this.page.getByRole('combobox');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Names a class, and is done. */
  async answer(words: string): Promise<void> {
    await this.search.fill(words);
    await this.search.press('Enter');
    await this.button('Done').click();
  }

  /** Reads that a photo is missing, and goes on. */
  async passMissing(): Promise<void> {
    await this.page.getByRole('alert').getByText('This photo is missing. It counts nowhere.').waitFor();
    await expectAccessible(this.page);
    await this.button('Go on').click();
  }

  /** Lets workers be broken; before the page is opened. */
  async watchWorkers(): Promise<void> {
    await this.page.addInitScript(() => {
      const made: Worker[] = [];
      const state = { made, forbidden: false };
      Object.assign(self, { workersOfTest: state });
      self.Worker = new Proxy(self.Worker, {
        construct(target, words: ConstructorParameters<typeof Worker>) {
          if (state.forbidden) throw new Error('no worker');
          const worker = new target(...words);
          made.push(worker);
          return worker;
        },
      });
    });
  }

  /** Ends the network's worker as an error in it does, for good: the one that takes its place does not start; or not for good. */
  async breakWorker(forGood: boolean): Promise<void> {
    await this.page.evaluate((forbidden) => {
      const { workersOfTest: state } = self as unknown as {
        readonly workersOfTest: { readonly made: readonly Worker[]; forbidden: boolean };
      };
      state.forbidden = forbidden;
      state.made.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'boom' }));
      state.forbidden = false;
    }, forGood);
  }

  /** Waits until the run is over. */
  async data(): Promise<JspsychData> {
    await this.page.locator('body[data-csv]').waitFor({ state: 'attached', timeout: 90_000 });
    return this.page.evaluate(() => ({ ...document.body.dataset }) as unknown as JspsychData);
  }

  /** Waits until the run is over. */
  async trials(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return JSON.parse((await this.data()).json) as Record<string, unknown>[];
  }
}
