import type { Browser, CDPSession } from 'playwright';

/** A tab that Playwright does not drive: those that it drives count as in front always, so no browser freezes them. */
export class UnwatchedTab {
  readonly #browser: CDPSession;
  readonly #session: string;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #lastId = 0;

  /** For `open`. */
  constructor(browser: CDPSession, session: string) {
    this.#browser = browser;
    this.#session = session;
    browser.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
      if (id !== undefined) this.#waiting.get(id)?.(result);
    });
  }

  /** Opens one with a disk of its own, for as long as the browser runs. */
  static async open(browser: Browser, url: string): Promise<UnwatchedTab> {
    const session = await browser.newBrowserCDPSession();
    const { browserContextId } = await session.send('Target.createBrowserContext');
    const { targetId } = await session.send('Target.createTarget', { url, browserContextId });
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    return new UnwatchedTab(session, sessionId);
  }

  /** What a function gives in the page, also while it is frozen; as Playwright's. */
  async evaluate<Value, Argument>(
    act: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value> {
    const expression = `(${act.toString()})(${JSON.stringify(argument)})`;
    const words = { expression, awaitPromise: true, returnByValue: true };
    const { result } = (await this.#send('Runtime.evaluate', words)) as {
      readonly result: { readonly value: Value };
    };
    return result.value;
  }

  async pressEnter(): Promise<void> {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
    await this.#send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...key });
    await this.#send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }

  /** What stands on the screen as text, shadow roots included. */
  text(): Promise<string> {
    return this.evaluate(() => {
      const read = (node: Node): string => {
        if (node instanceof HTMLStyleElement || node instanceof HTMLScriptElement) return '';
        if (node instanceof Text) return node.data;
        const shadow = node instanceof Element ? [...(node.shadowRoot?.childNodes ?? [])] : [];
        return [...shadow, ...node.childNodes].map(read).join(' ');
      };
      return read(document.body).replace(/\s+/g, ' ');
    }, null);
  }

  /** Presses the button that begins with these words, once it can be pressed; whether it could. */
  press(words: string): Promise<boolean> {
    return this.evaluate((begin) => {
      const buttons = (root: ParentNode): HTMLButtonElement[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(element instanceof HTMLButtonElement ? [element] : []),
          ...(element.shadowRoot ? buttons(element.shadowRoot) : []),
        ]);
      const found = buttons(document).find(
        (button) =>
          !button.disabled && button.ariaDisabled !== 'true' && button.innerText.trim().startsWith(begin),
      );
      found?.click();
      return found !== undefined;
    }, words);
  }

  /** Freezes the tab as a browser does with one in the background: nothing in it runs. */
  async freeze(): Promise<void> {
    await this.#send('Emulation.setFocusEmulationEnabled', { enabled: false });
    await this.#send('Page.setWebLifecycleState', { state: 'frozen' });
  }

  /** Wakes it, and makes it count as in front. */
  async wake(): Promise<void> {
    await this.#send('Page.setWebLifecycleState', { state: 'active' });
    await this.#send('Emulation.setFocusEmulationEnabled', { enabled: true });
  }

  #send(method: string, params: object): Promise<unknown> {
    const id = (this.#lastId += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, resolve);
      const message = JSON.stringify({ id, method, params });
      this.#browser.send('Target.sendMessageToTarget', { sessionId: this.#session, message }).catch(reject);
    });
  }
}
