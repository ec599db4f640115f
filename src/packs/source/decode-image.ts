import { ImageUnreadableError } from '../../core/trials/challenge.ts';

/**
 * Decodes an image once, for the person and for the network: turned as its EXIF orientation says, its values as they stand in the file,
 * neither converted by a colour profile nor multiplied by alpha.
 * @throws ImageUnreadableError when it is no image; DOMException when the disk does not give the file.
 */
export async function decodeImage(blob: Blob, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, {
      colorSpaceConversion: 'none',
      premultiplyAlpha: 'none',
      imageOrientation: 'from-image',
    });
  } catch (cause) {
    // Where its bytes cannot be read, the disk is at fault, and no image.
    await blob.arrayBuffer();
    const why = blob.size === 0 ? 'the file is empty' : 'the browser cannot decode it';
    throw new ImageUnreadableError(`${name} cannot be read as an image: ${why}.`, { cause });
  }
}
