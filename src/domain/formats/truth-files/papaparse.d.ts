/**
 * The little of papaparse that domain uses. `@types/papaparse` would bring the types of Node with it, and domain
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
    unparse(
      rows: readonly (readonly string[])[],
      config: { readonly escapeFormulae: boolean; readonly newline: string },
    ): string;
  };
  export = papaparse;
}
