import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../src/core/message-of.ts';
import { parseNetworkCard } from '../../src/files/network-card-format.ts';

/**
 * Makes sure that a folder of networks has each file that stands on their cards, whole by its length.
 *
 * @param folder with a folder for each network.
 * @throws Error that names the first file that is missing or cut off.
 */
export function checkNetworks(folder: string): void {
  const networks = entriesOf(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  if (networks.length === 0) throw new Error(`There is no network in ${folder}.`);
  for (const network of networks) {
    const card = join(folder, network, 'card.json');
    for (const { path, bytes } of parseNetworkCard(textOf(card), card).files) {
      const file = join(folder, network, path);
      const found = statSync(file, { throwIfNoEntry: false })?.size;
      if (found === undefined) throw new Error(`${file} is missing.`);
      if (found !== bytes) throw new Error(`${file} has ${found} bytes in place of ${bytes}.`);
    }
  }
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new Error(`${folder} is missing.`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${file} cannot be read: ${messageOf(cause)}.`, { cause });
  }
}
