import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible } from '../server/files/answer-file.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller files are sent in one piece anyway. */
const least = 1024;

/** Writes `FILE.br` and `FILE.gz` beside each file of a build that gets smaller by it, so that nothing is compressed while pages wait. */
export async function compressBuild(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => isCompressible(path))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile() && statSync(path).size >= least);
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const bytes = readFileSync(file);
      const small = await brotli(bytes, {
        params: {
          // The last steps take ten times as long for a few per cent.
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      });
      writeFileSync(`${file}.br`, small);
      writeFileSync(`${file}.gz`, await zip(bytes, { level: 9 }));
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}
