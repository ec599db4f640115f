import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { FormatError } from '../../../core/schemas/check-format.ts';
import { parseClasses } from '../../../files/classes-format.ts';
import { readOwnFile } from '../../logic/files/read-own-file.ts';
import { mostMegabytes } from '../../../files/formats/session-content.ts';
import type { CrossingSession, GivenFile, SessionWorkerApi } from '../protocol.ts';
import { readText } from './read-text.ts';

/** The calls of the thread that reads sessions: what is wrong with files crosses the thread as values. */
export class SessionService implements SessionWorkerApi {
  #catalogue: Catalogue | null = null;

  start(classes: string): void {
    this.#catalogue = parseClasses('classes.json', classes);
  }

  async read(
    file: GivenFile,
    onBytes: (bytes: number) => void,
    onSession: (session: CrossingSession) => void | Promise<void>,
  ): Promise<string | null> {
    if (!this.#catalogue) throw new Error('The reading of sessions was not started.');
    try {
      const text = await readText(file, onBytes, mostMegabytes);
      for (const session of readOwnFile(file.name, text, this.#catalogue)) {
        await onSession(session instanceof FormatError ? { message: session.message } : session);
      }
      return null;
    } catch (cause) {
      if (cause instanceof FormatError) return cause.message;
      throw cause;
    }
  }
}
