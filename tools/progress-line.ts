/** Milliseconds between two lines where they cannot be written over one another. */
const pause = 5000;

/** A line on standard error that says how far it is, and goes when something else is said. */
export class ProgressLine {
  #said = '';
  #saidAt = -Infinity;

  say(line: string): void {
    if (line === '' || line === this.#said) return;
    if (process.stderr.isTTY)
      process.stderr.write(`\r\x1b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
    else if (performance.now() - this.#saidAt > pause) {
      process.stderr.write(`${line}\n`);
      this.#saidAt = performance.now();
    }
    this.#said = line;
  }

  wipe(): void {
    if (process.stderr.isTTY && this.#said !== '') process.stderr.write('\r\x1b[K');
    this.#said = '';
  }
}
