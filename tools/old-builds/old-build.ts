import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { comparable } from './browser-state.ts';

export const link = (words: string) => `#/label?challenge=default&${words}`;

/** The old build in a browser, as a person uses it. */
export class OldBuild {
  readonly page: Page;
  /** Where it is served, without a slash at the end. */
  readonly origin: string;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.origin = origin;
    page.setDefaultTimeout(60_000);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** By pointer: a page that has just come takes the focus, and with it a key that was meant for a button. */
  press(name: string | RegExp): Promise<void> {
    return this.button(name).click();
  }

  /** Goes to a screen of the app, which stays loaded. */
  async go(hash: string): Promise<void> {
    await this.page.goto(`${this.origin}/${hash}`);
  }

  async see(position: number): Promise<void> {
    await this.page.getByRole('img', { name: new RegExp(`^Photo ${position} of `) }).waitFor();
    await this.button(/^(Commit|I don’t know)/)
      .and(this.page.locator(':enabled'))
      .waitFor();
  }

  async pick(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      await this.page.getByRole('combobox').fill(name);
      await this.page.keyboard.press('Enter');
    }
  }

  /** Commits, and waits for what both answered. */
  async commitAnswer(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await this.page.getByRole('heading', { name: /The network (hit|missed)/ }).waitFor({ timeout: 60_000 });
  }

  /** Leaves what was on screen, so that it is not taken for what comes next. */
  async goToStart(): Promise<void> {
    await this.go('#/');
    await this.button('Play ten photos').waitFor();
  }

  async answerAs(person: string): Promise<void> {
    await this.goToStart();
    const name = this.page.getByLabel('Your pseudonym');
    if (!(await name.isVisible()))
      await this.page.getByText('Choose photos, length, mode, time limit').click();
    await name.fill(person);
    await name.press('Tab');
  }

  /** Plays images with one guess list each; after the last one the answer stands face to face. */
  async play(words: string, ...answers: readonly (readonly string[])[]): Promise<void> {
    // By a link of the app: nobody is asked who answers.
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, link(words));
    const blind = words.includes('mode=test');
    for (const [at, names] of answers.entries()) {
      await this.see(at + 1);
      await this.pick(...names);
      if (blind) await this.page.keyboard.press('Control+Enter');
      else await this.commitAnswer();
      if (!blind && at < answers.length - 1) await this.page.keyboard.press('Enter');
    }
  }

  async download(act: () => Promise<void>, folder: string): Promise<string> {
    const [file] = await Promise.all([this.page.waitForEvent('download', { timeout: 120_000 }), act()]);
    const name = file.suggestedFilename();
    await file.saveAs(join(folder, name));
    if (/\.(?:json|csv|txt|html)$/.test(name)) {
      const text = readFileSync(join(folder, name), 'utf8');
      writeFileSync(join(folder, name), comparable(text, this.origin));
    }
    return name;
  }

  async saveAs(label: string, folder: string): Promise<string> {
    return this.download(async () => {
      await this.press('Save as…');
      await this.page.getByRole('button', { name: label, exact: true }).press('Enter');
    }, folder);
  }
}
