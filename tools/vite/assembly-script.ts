import asc from 'assemblyscript/asc';
import type { Plugin } from 'vite';

const query = '?wasm';

const options = ['-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd'];

/**
 * Compiles AssemblyScript: `import bytes from './NAME.as.ts?wasm'` gives a module's bytes as an `Uint8Array`.
 *
 * @throws Error with the compiler's words, which name the line.
 */
export function assemblyScript(): Plugin {
  return {
    name: 'hit5-assembly-script',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return null;
      const file = id.slice(0, -query.length);
      this.addWatchFile(file);
      const binary = await compile(file);
      return {
        code: `export default Uint8Array.from(atob('${binary.toString('base64')}'), (c) => c.charCodeAt(0));`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}

async function compile(file: string): Promise<Buffer> {
  let binary: Uint8Array | null = null;
  const { error, stderr } = await asc.main([file, ...options, '--outFile', 'module.wasm'], {
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
  });
  if (error || binary === null) throw new Error(`${file}: ${stderr.toString()}`, { cause: error });
  return Buffer.from(binary);
}
