import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { messageOf } from '../../src/core/message-of.ts';
import { demoFiles } from './demo-files.ts';

/** `npm run demo-data`: writes the simulated sessions into `docs/demo-data`. */
try {
  parseArgs();
} catch (cause) {
  console.error(`${messageOf(cause)}\nIt takes no options, and writes docs/demo-data.`);
  process.exit(1);
}
const folder = fileURLToPath(new URL('../../docs/demo-data/', import.meta.url));
mkdirSync(join(folder, 'class'), { recursive: true });
for (const [name, text] of demoFiles()) {
  writeFileSync(join(folder, name), text);
  console.log(`docs/demo-data/${name}  ${Math.round(text.length / 1024)} kB`);
}
