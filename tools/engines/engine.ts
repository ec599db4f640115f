/** The name by which a page takes this machine for another one: http there is no secure context. */
export const distantHost = 'hit5.test';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** A page of its own browser or context: it begins with no disk, cache or cookie. */
export interface EnginePage {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; what it is given and gives can be written as JSON. */
  evaluate<Value, Argument>(
    act: (argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  /** Presses a key, as `Enter`, `m` or `Control+Enter`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses and lets go at a place of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  addScript(source: string): Promise<void>;
  /** Chooses files in the field for files that a function finds in the page. */
  chooseFiles<Argument>(
    find: (argument: Argument) => Element | null,
    argument: Argument,
    paths: readonly string[],
  ): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** What is in the window, as PNG. */
  screenshot(): Promise<Buffer>;
  /** So far: those on the console, and those thrown. */
  errors(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: EngineName;
  /** As `153.8.0`. */
  readonly version: string;
  newPage(): Promise<EnginePage>;
  close(): Promise<void>;
}

/**
 * The source of a function for a page, as an expression of what it gives. What compiles TypeScript on the way may name inner
 * functions by a helper that no page has.
 */
export function sourceFor(act: (argument: never) => unknown, argument: string): string {
  return `((__name) => (${act.toString()})(${argument}))((named) => named)`;
}

/**
 * Shows the built page by day or by night, whatever the device wants: for `evaluate`. The build turns `light-dark()` into two
 * properties, of which the one that is not wanted is empty.
 */
export async function setColours(scheme: 'light' | 'dark'): Promise<void> {
  const { style } = document.documentElement;
  style.colorScheme = scheme;
  style.setProperty('--lightningcss-light', scheme === 'light' ? 'initial' : ' ');
  style.setProperty('--lightningcss-dark', scheme === 'dark' ? 'initial' : ' ');
  await new Promise((drawn) => setTimeout(drawn, 200));
}
