import { cpSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { build, type InlineConfig } from 'vite';
import { assemblyScript } from '../vite/assembly-script.ts';
import { bundledLicences, standardTexts } from '../vite/bundled-licences.ts';
import { strictEntries } from '../vite/strict-entries.ts';
import { shortWaits } from '../vite/short-waits.ts';
import { threadFile } from '../vite/thread-file.ts';

/** What other programs import, by subpath. */
const doors = {
  classifier: 'src/library/classifier/create-classifier.ts',
  elements: 'src/library/elements/define-elements.ts',
  jspsych: 'src/library/jspsych/hit5-label.ts',
};

const common: InlineConfig = {
  configFile: false,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    target: 'es2023',
    // What these know, light-dark() among it, stays as it is: it follows the page, while what would take its place follows the system.
    cssTarget: ['chrome123', 'firefox125', 'safari17.5'],
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
  },
};

/**
 * Builds what other programs import, with the network that they run. All files have the same names in each version, since a page finds
 * them by these; a folder that is served as it is needs no bundler.
 *
 * @throws Error when it does not build, or a door's types say more than its own file does.
 */
export async function buildLibrary(folder: string): Promise<void> {
  const licences = bundledLicences(standardTexts);
  await build({
    ...common,
    plugins: [assemblyScript(), threadFile(), shortWaits(), strictEntries(), licences.worker],
    build: {
      ...common.build,
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: 'src/networks/engine/worker/worker.ts',
        output: {
          entryFileNames: 'worker.js',
          chunkFileNames: 'worker-[name].js',
          assetFileNames: '[name][extname]',
        },
        checks: { pluginTimings: false },
      },
    },
  });
  await build({
    ...common,
    plugins: [licences.app],
    build: {
      ...common.build,
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: doors, formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name].js' } },
    },
  });
  for (const [name, source] of Object.entries(doors))
    writeFileSync(join(folder, `${name}.d.ts`), typesOf(source));
  cpSync('models/efficientnet-lite0', join(folder, 'models/efficientnet-lite0'), { recursive: true });
  for (const name of ['LICENSE', 'NOTICE']) copyFileSync(`models/${name}`, join(folder, 'models', name));
  copyFileSync('assets/licences/wordnet.txt', join(folder, 'wordnet.txt'));
  copyFileSync('src/library/elements/react.d.ts', join(folder, 'react.d.ts'));
  copyFileSync('src/library/elements/custom-elements.json', join(folder, 'custom-elements.json'));
}

/** The types of a file, which names none of other files. */
function typesOf(file: string): string {
  const options = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2023,
    isolatedDeclarations: true,
  };
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: options,
    reportDiagnostics: true,
  });
  const [fault] = diagnostics;
  if (fault) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`);
  const [, other] = /from '(\.[^']*)'/.exec(outputText) ?? [];
  if (other) throw new Error(`${file}: its types are those of ${other}, which is not in the package.`);
  return outputText;
}
