import { readFileSync } from 'node:fs';
import type axeCore from 'axe-core';
import sharp from 'sharp';
import { setColours, type EnginePage } from '#tools/engines/engine.ts';

/** What is looked for in a page, shadow roots included. */
interface Wanted {
  readonly selector: string;
  /** Source and flags of what the name or the text of the element has. */
  readonly words: readonly [source: string, flags: string];
  /** What is done with it. */
  readonly then: 'see' | 'focus' | 'point' | 'miss';
}

/** A place in the window, and what stands there. */
interface Found {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Somebody before a page in any engine, who acts through what is seen there. */
export class Visitor {
  readonly page: EnginePage;

  constructor(page: EnginePage) {
    this.page = page;
  }

  /** Waits until such an element is seen; gives its text. */
  async see(selector: string, words: RegExp | string): Promise<string> {
    return (await this.#seek(selector, words, 'see')).text;
  }

  /** Waits until no such element is seen. */
  async miss(selector: string, words: RegExp | string): Promise<void> {
    await this.#seek(selector, words, 'miss');
  }

  async click(selector: string, words: RegExp | string): Promise<void> {
    const { x, y } = await this.#seek(selector, words, 'point');
    await this.page.clickAt(x, y);
  }

  /** Gives it the focus, and presses a key. */
  async press(selector: string, words: RegExp | string, key = 'Enter'): Promise<void> {
    await this.#seek(selector, words, 'focus');
    await this.page.press(key);
  }

  /** Presses Tab until something of this name has the focus. */
  async tabTo(words: RegExp): Promise<void> {
    const seen: string[] = [];
    while (seen.length < 40) {
      const name = await this.page.evaluate(() => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return (focused?.ariaLabel ?? focused?.textContent ?? '').replace(/\s+/g, ' ').trim();
      }, null);
      if (words.test(name)) return;
      seen.push(name.slice(0, 30));
      await this.page.press('Tab');
    }
    throw new Error(`Tab leads to no ${String(words)}, but to: ${seen.join(' | ')}`);
  }

  /** Goes to a part of the app, as a link of it would lead. */
  async go(hash: string): Promise<void> {
    await this.page.evaluate((address) => {
      location.hash = address;
    }, hash);
  }

  /** Chooses files in the field of this name within the first element that has such a tag. */
  async choose(tag: string, label: string, ...paths: readonly string[]): Promise<void> {
    await this.page.chooseFiles(
      ([wantedTag, wantedLabel]) => {
        const all = (node: ParentNode): Element[] =>
          [...node.querySelectorAll('*')].flatMap((one) => [
            one,
            ...(one.shadowRoot ? all(one.shadowRoot) : []),
          ]);
        const place = all(document).find(({ localName }) => localName === wantedTag);
        const fields = place?.shadowRoot ? all(place.shadowRoot) : [];
        return (
          fields.find(
            (field) =>
              field instanceof HTMLInputElement &&
              field.type === 'file' &&
              (field.ariaLabel ?? field.labels?.[0]?.textContent ?? '').trim() === wantedLabel,
          ) ?? null
        );
      },
      [tag, label] as const,
      paths,
    );
  }

  /** Begins a session; a plain game has begun, and Enter means nothing there before something is typed. */
  async begin(): Promise<void> {
    await this.see('button, [role="img"]', /^(Begin|Photo 1 )/);
    await this.page.press('Enter');
  }

  /** Waits until the photo can be answered; begins at the first. */
  async seePhoto(position: number, total: number): Promise<void> {
    if (position === 1) await this.begin();
    await this.see('[role="img"], img, canvas', `Photo ${position} of ${total}`);
    await this.see('button:enabled[aria-disabled="false"]', /^(Answer|I don’t know)/);
  }

  /** Searches a class and picks the best match, by keyboard. */
  async pick(name: string): Promise<void> {
    await this.page.press('/');
    await this.page.type(name);
    await this.page.press('Enter');
    await this.see('button', new RegExp(`^Remove ${name}, guess \\d$`));
  }

  /** How much wider the page is than its window, in CSS pixels. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth, null);
  }

  /** Shows the page by day or by night, as the device would have it. */
  async light(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.evaluate(setColours, scheme);
  }

  /** How bright the brightest place of the window's right edge is, where scroll bars stand: 0 to 255. */
  async brightestAtEdge(): Promise<number> {
    const picture = sharp(await this.page.screenshot()).greyscale();
    const { width, height } = await picture.metadata();
    const edge = await picture
      .extract({ left: width - 4, top: 0, width: 4, height })
      .raw()
      .toBuffer();
    return Math.max(...edge);
  }

  /** What axe has against the page, with the elements. */
  async violations(): Promise<readonly string[]> {
    const there = await this.page.evaluate(() => 'axe' in globalThis, null);
    if (!there) await this.page.addScript(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
    return this.page.evaluate(async () => {
      const { axe } = globalThis as unknown as { readonly axe: typeof axeCore };
      const { violations } = await axe.run({ resultTypes: ['violations'] } as never);
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
    }, null);
  }

  async #seek(selector: string, words: RegExp | string, then: Wanted['then']): Promise<Found> {
    const exact = () => `^${(words as string).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
    const pattern =
      words instanceof RegExp ? ([words.source, words.flags] as const) : ([exact(), ''] as const);
    const found = await this.page.evaluate(seek, { selector, words: pattern, then });
    if (typeof found === 'string')
      throw new Error(
        `${then}: ${selector} ${String(words)} did not come about within 60 s. On screen: ${found}`,
      );
    return found;
  }
}

/** Looks in the page until it is so; gives where, or what stands on the screen when it never is. */
async function seek({ selector, words, then }: Wanted): Promise<Found | string> {
  const pattern = new RegExp(...words);
  const all = (node: ParentNode): Element[] =>
    [...node.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const textOf = (one: Element) => {
    const label = one instanceof HTMLInputElement ? one.labels?.[0]?.textContent : null;
    const name = one.ariaLabel ?? one.getAttribute('alt') ?? label ?? one.textContent;
    return name.replace(/\s+/g, ' ').trim();
  };
  const until = performance.now() + 60_000;
  let before = '';
  for (;;) {
    const found = all(document)
      .filter((one) => one.matches(selector) && one.checkVisibility() && pattern.test(textOf(one)))
      .at(-1);
    if (then === 'miss' ? !found : found) {
      if (then === 'focus') (found as HTMLElement).focus();
      if (then === 'point') found?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x = 0, y = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      // A pointer needs a place that does not move away under it.
      const place = [x, y, width, height].join();
      if (then !== 'point' || place === before)
        return { x: x + width / 2, y: y + height / 2, text: found ? textOf(found) : '' };
      before = place;
    }
    if (performance.now() > until) {
      const seen = all(document).filter((one) => one.children.length === 0 && one.checkVisibility());
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      const said = seen.map(textOf).filter(Boolean).join(' · ').slice(0, 2000);
      return `${said}; the focus is on ${focused?.localName ?? 'nothing'} “${focused ? textOf(focused).slice(0, 60) : ''}”`;
    }
    await new Promise((again) => setTimeout(again, 50));
  }
}
