/**
 * The little of papaparse that `core` uses. `@types/papaparse` would bring the types of Node with it, and `core`
 * compiles without them.
 */
declare module 'papaparse' {
  interface Piece {
    readonly data: (readonly string[])[];
    /** `row` is the row's place among those of the piece; past them where it goes on in the next piece. */
    readonly errors: readonly { readonly row: number }[];
  }
  interface Config {
    readonly delimiter: string;
    readonly newline: '\n' | '\r';
  }
  const papaparse: {
    parse(
      text: string,
      config: Config & { readonly chunkSize: number; readonly chunk: (piece: Piece) => void },
    ): void;
    parse(text: string, config: Config): Piece;
    unparse(rows: readonly (readonly string[])[], config: { readonly newline: string }): string;
  };
  export = papaparse;
}
