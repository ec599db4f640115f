import { type ChallengeImage, ImageUnreadableError } from '../../core/trials/challenge.ts';
import { decodeImage } from './decode-image.ts';
import { fetchPhoto } from './fetch-photo.ts';

/** The images of a challenge that lies beside its manifest on the app's own server. */
export class ChallengeImages {
  readonly #base: URL;

  /** @param manifest absolute address of the challenge's `manifest.json`. */
  constructor(manifest: URL) {
    this.#base = manifest;
  }

  url(image: ChallengeImage): string {
    return new URL(image.file, this.#base).href;
  }

  /** @throws ImageUnreadableError when the file is missing or no image; Error when the server cannot be reached. */
  async load(image: ChallengeImage, signal: AbortSignal): Promise<ImageBitmap> {
    const { response, blob } = await fetchPhoto(this.url(image), signal);
    if (response.status >= 500) throw new Error(`The server failed (${response.status}).`);
    if (!response.ok) {
      throw new ImageUnreadableError(`${image.file} is missing (${response.status}).`);
    }
    return decodeImage(blob, image.file);
  }
}
