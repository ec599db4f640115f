import { type Browser, type BrowserContext, type Locator, type Page, chromium } from 'playwright';
import { testArguments, findChromium } from '#tools/chromium.ts';

/** A challenge's link as a teacher would hand it out. */
export function challengeLink(appUrl: string, seed: number, count: number, query = ''): string {
  return `${appUrl}/${query}#/label?challenge=default&seed=${seed}&n=${count}&mode=challenge`;
}

/** @param also words for the command, beside those of all tests. */
export function launchChromium(also: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...testArguments, ...also] });
}

/** What brings the first photo of a session. */
export function beginButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Begin/ });
}

/** Waits until a photo is on screen; begins, where that has not been done. */
export async function seePhoto(page: Page, position: number, total: number): Promise<void> {
  const photo = page.getByRole('img', { name: `Photo ${position} of ${total}` });
  const begin = beginButton(page);
  await photo.or(begin).waitFor();
  if (await begin.isVisible()) await begin.press('Enter');
  await photo.waitFor();
}

/** A person who answers by keyboard alone, as the label screen is meant to be used. */
export class Participant {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async arrive(context: BrowserContext, link: string): Promise<Participant> {
    const page = await context.newPage();
    await page.goto(link);
    return new Participant(page);
  }

  /** Goes where a link of the app would lead. */
  async follow(link: string): Promise<void> {
    await this.page.evaluate((href) => {
      const anchor = Object.assign(document.createElement('a'), { href });
      document.body.append(anchor);
      anchor.click();
      anchor.remove();
    }, link);
  }

  /** Waits until the photo is on screen and can be answered; begins, where that has not been done. */
  async see(position: number, total: number): Promise<void> {
    await seePhoto(this.page, position, total);
    const ready = this.page.locator(':enabled[aria-disabled="false"]');
    // With a short list there is no Answer.
    await this.page
      .getByRole('button', { name: /^(Answer|I don’t know)/ })
      .and(ready)
      .first()
      .waitFor();
  }

  /** Searches a class and picks the best match, by keyboard. */
  async pick(name: string): Promise<void> {
    await this.page.keyboard.press('/');
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
  }

  /**
   * As `pick`, with a name that comes in one piece, as from a clipboard: where no letter is asserted about, each costs a
   * search and a drawing of the list.
   */
  async pickAtOnce(name: string): Promise<void> {
    await this.page.keyboard.press('/');
    await this.page.keyboard.insertText(name);
    await this.page.keyboard.press('Enter');
  }

  /** Ends the answer by keyboard; without a pick it is “I don’t know”. */
  async answer(): Promise<void> {
    if ((await this.picks()).length > 0) await this.page.keyboard.press('Control+Enter');
    else await this.page.getByRole('button', { name: 'I don’t know' }).press('Enter');
  }

  async commit(): Promise<void> {
    await this.answer();
    await this.page.getByRole('button', { name: /Next image|To the end/ }).waitFor();
  }

  async next(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** A loud notice that says so. */
  alarm(words: string): Locator {
    return this.page.locator('hit5-notice[kind="alarm"]').filter({ hasText: words });
  }

  /** What stands in the five slots, in order. */
  async picks(): Promise<readonly string[]> {
    const buttons = this.page.getByRole('button', { name: /^Remove .*, guess \d$/ });
    const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.replace(/^Remove (.*), guess \d$/, '$1'));
  }

  /**
   * The document as markup, shadow roots included, with its title: all that a curious person could read.
   *
   * @param part the list of classes alone, everything else, or everything.
   */
  markup(part: 'list' | 'all but the list' | 'all'): Promise<string> {
    return this.page.evaluate((wanted) => {
      const listTag = 'HIT5-CLASS-PICKER';
      const read = (node: Node, wantedHere: boolean): string => {
        if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
        if (node instanceof Text) return wantedHere ? node.data : '';
        const element = node instanceof Element ? node : null;
        const inList = element?.tagName === listTag;
        const here = inList ? wanted !== 'all but the list' : wantedHere;
        const attributes = [...(element?.attributes ?? [])].map(({ name, value }) => `${name}="${value}"`);
        const own = element && here ? `<${element.tagName} ${attributes.join(' ')}>` : '';
        const children = [...(element?.shadowRoot?.childNodes ?? []), ...node.childNodes];
        return own + children.map((child) => read(child, here)).join(' ');
      };
      const all = read(document, wanted !== 'list') + (wanted === 'list' ? '' : document.title);
      return all.replace(/\s+/g, ' ').trim();
    }, part);
  }

  /** What stands on the screen as text, shadow roots included. */
  async text(): Promise<string> {
    const markup = await this.markup('all');
    return markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  }
}
