import ts from 'typescript';

/** What TypeScript finds wrong in a file that is bundled. */
export function typeFaults(file: string): readonly (string | ts.DiagnosticMessageChain)[] {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
}
