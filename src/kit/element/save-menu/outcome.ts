import type { ReactiveControllerHost } from 'lit';
import { messageOf } from '../../../core/message-of.ts';

/** What came of the last thing that was saved, as a sentence for the page. */
export class SaveOutcome {
  /** Empty before the first. */
  text = '';
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** @param make saves something, and gives the sentence that says so. */
  async of(make: () => Promise<string>): Promise<void> {
    this.#tell('Making it…');
    try {
      this.#tell(await make());
    } catch (cause) {
      this.#tell(`Nothing was saved: ${messageOf(cause)}`);
    }
  }

  #tell(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
