import { expose, transfer } from 'comlink';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { parseClasses } from '../../../core/formats/classes-format.ts';
import { pairFigures, type PairFigures, type PairTable } from '../../../core/observers/pair-figures.ts';
import type { ComparedFile, SecondWorkerApi } from '../protocol.ts';
import { columnsToTransfer, toCrossingFile, type CrossingFile } from './crossing-file.ts';
import { FilePortions } from './file-portions.ts';
import { readFile } from './read-file.ts';

/** The calls of the thread that helps the one that compares: it reads files, and makes figures of pairs. */
export class SecondService implements SecondWorkerApi {
  #catalogue: Catalogue | null = null;
  #before: Promise<unknown> = Promise.resolve();

  start(classes: string, port: MessagePort): void {
    this.#catalogue = parseClasses('classes.json', classes);
    expose(this, port);
  }

  /** Reads a file when those before it are read, so that one text at a time is held. */
  async read(file: ComparedFile, onBytes: (bytes: number) => void): Promise<CrossingFile> {
    const catalogue = this.#catalogue;
    if (!catalogue) throw new Error('The second thread was not started.');
    const portions = new FilePortions(file.blob);
    const reading = this.#before.then(() => readFile(file, portions, catalogue, onBytes));
    this.#before = reading.catch(() => undefined);
    const read = toCrossingFile(await reading);
    return transfer(read, columnsToTransfer(read));
  }

  figuresOf(pairs: readonly PairTable[]): readonly PairFigures[] {
    return pairs.map(pairFigures);
  }
}
