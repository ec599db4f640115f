/** An image's file is missing or holds no image that can be decoded: the image is passed over, and not counted. */
export class ImageUnreadableError extends Error {
  override readonly name = 'ImageUnreadableError';
}
