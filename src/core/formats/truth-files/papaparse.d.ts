/**
 * The little of papaparse that `core` uses. `@types/papaparse` would bring the types of Node with it, and `core`
 * compiles without them.
 */
declare module 'papaparse' {
  interface Step {
    readonly data: string[];
    readonly errors: readonly { readonly code: string; readonly message: string }[];
    /** `cursor` is where the next row begins, in characters. */
    readonly meta: { readonly cursor: number };
  }
  const papaparse: {
    parse(text: string, config: { readonly delimiter: string; readonly step: (row: Step) => void }): void;
    /** The first rows only: `preview` of them. */
    parse(
      text: string,
      config: { readonly delimiter: string; readonly newline: string; readonly preview: number },
    ): Pick<Step, 'errors' | 'meta'> & { readonly data: readonly string[][] };
    unparse(
      rows: readonly (readonly string[])[],
      config: { readonly escapeFormulae: boolean; readonly newline: string },
    ): string;
  };
  export = papaparse;
}
