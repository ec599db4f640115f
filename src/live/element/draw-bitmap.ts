export function drawBitmap(canvas: HTMLCanvasElement, bitmap: ImageBitmap, side: number): void {
  // One that was closed has no pixels any more.
  if (bitmap.width === 0) return;
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
}
