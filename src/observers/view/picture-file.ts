import { drawnPicture, type Picture } from './drawn-picture.ts';

/** How many pixels of a PNG there are for one of the drawing. */
const scale = 2;
/** Browsers draw no longer canvas. */
const longest = 16_000;

/** A picture as a file of its own. */
export async function pictureFile(picture: Picture, ending: 'svg' | 'png'): Promise<Blob> {
  const { svg, width, height } = await drawnPicture(picture);
  const drawing = new Blob([svg], { type: 'image/svg+xml' });
  if (ending === 'svg') return drawing;
  const factor = Math.min(scale, longest / Math.max(width, height));
  const address = URL.createObjectURL(drawing);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(Math.round(width * factor), Math.round(height * factor));
    const context = canvas.getContext('2d');
    if (!context) throw new Error('The browser gives no canvas to draw the picture on. Save it as SVG.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
