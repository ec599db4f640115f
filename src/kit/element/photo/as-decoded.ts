import { noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { lookLength, showsOtherwise } from '../../logic/shows-otherwise.ts';

/** Addresses that are remembered. */
const most = 500;

/** By the address of a file, the address of what to show in its place. */
const known = new Map<string, Promise<string>>();

/**
 * The address of an `<img>` with the pixels that the network gets: those of the file, whatever its colour profile, the
 * first frame of what moves, and white where it is transparent. Files of the app itself are shown as they are.
 */
class AsDecoded extends AsyncDirective {
  #address = '';

  override render(address: string): unknown {
    if (address === this.#address) return noChange;
    this.#address = address;
    if (!address.startsWith('blob:')) return address;
    void this.#look();
    return nothing;
  }

  protected override reconnected(): void {
    if (this.#address.startsWith('blob:')) void this.#look();
  }

  async #look(): Promise<void> {
    const address = this.#address;
    const shown = await addressOf(address);
    if (this.isConnected && address === this.#address) this.setValue(shown);
  }
}

export const asDecoded = directive(AsDecoded);

function addressOf(address: string): Promise<string> {
  const found = known.get(address);
  if (found) return found;
  for (const [oldest, shown] of known) {
    if (known.size < most) break;
    known.delete(oldest);
    void shown.then((one) => one !== oldest && URL.revokeObjectURL(one));
  }
  // What cannot be read or decoded is left to the browser.
  const shown = find(address).catch(() => address);
  known.set(address, shown);
  return shown;
}

async function find(address: string): Promise<string> {
  if (!showsOtherwise(await beginning(address))) return address;
  const file = await (await fetch(address)).blob();
  // As `decodeImage` does it for the network.
  const bitmap = await createImageBitmap(file, {
    colorSpaceConversion: 'none',
    premultiplyAlpha: 'none',
    imageOrientation: 'from-image',
  });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return address;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }));
}

/** The first bytes, without the rest being read. */
async function beginning(address: string): Promise<Uint8Array> {
  const reader = (await fetch(address)).body?.getReader();
  const bytes = new Uint8Array(lookLength);
  let length = 0;
  while (reader && length < lookLength) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes.set(value.subarray(0, lookLength - length), length);
    length += value.length;
  }
  await reader?.cancel();
  return bytes.subarray(0, length);
}
