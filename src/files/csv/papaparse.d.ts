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
  const papaparse: {
    parse(
      text: string,
      config: {
        readonly delimiter: string;
        readonly newline: '\n' | '\r';
        readonly chunkSize: number;
        readonly chunk: (piece: Piece) => void;
      },
    ): void;
    unparse(rows: readonly (readonly string[])[], config: { readonly newline: string }): string;
  };
  export = papaparse;
}
