/** Width and height in CSS pixels, or of an image in its own. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the photo stands in its box, in CSS pixels. */
export interface Place extends Size {
  readonly left: number;
  readonly top: number;
}

const maximumZoom = 8;

/** Which part of a photo is looked at, and how near: fitted into the box at zoom 1, up to 8 times as large. */
export class PhotoView {
  /** 1..8; 1: the whole photo, as large as the box allows. */
  readonly zoom: number;
  /** The point of the photo in the middle of the box, 0..1 each way. */
  readonly centre: Point;

  constructor(zoom = 1, centre: Point = { x: 0.5, y: 0.5 }) {
    this.zoom = zoom;
    this.centre = centre;
  }

  get fitted(): boolean {
    return this.zoom === 1;
  }

  place(box: Size, photo: Size): Place {
    const scale = this.zoom * Math.min(box.width / photo.width, box.height / photo.height);
    const width = photo.width * scale;
    const height = photo.height * scale;
    return {
      left: box.width / 2 - this.centre.x * width,
      top: box.height / 2 - this.centre.y * height,
      width,
      height,
    };
  }

  /** The view `factor` times nearer, with the point of the photo under `at` (in the box) staying there. */
  zoomed(factor: number, at: Point, box: Size, photo: Size): PhotoView {
    const zoom = Math.min(maximumZoom, Math.max(1, this.zoom * factor));
    const before = this.place(box, photo);
    const grown = zoom / this.zoom;
    const left = at.x - (at.x - before.left) * grown;
    const top = at.y - (at.y - before.top) * grown;
    return PhotoView.#clamped(zoom, left, top, box, photo);
  }

  /** The photo moved by so many CSS pixels. */
  moved(dx: number, dy: number, box: Size, photo: Size): PhotoView {
    const { left, top } = this.place(box, photo);
    return PhotoView.#clamped(this.zoom, left + dx, top + dy, box, photo);
  }

  /** The photo cannot leave the box: where it is larger it covers it, where it is smaller it stays in the middle. */
  static #clamped(zoom: number, left: number, top: number, box: Size, photo: Size): PhotoView {
    const { width, height } = new PhotoView(zoom).place(box, photo);
    const start = (at: number, inside: number, outside: number) =>
      inside <= outside ? (outside - inside) / 2 : Math.min(0, Math.max(outside - inside, at));
    return new PhotoView(zoom, {
      x: (box.width / 2 - start(left, width, box.width)) / width,
      y: (box.height / 2 - start(top, height, box.height)) / height,
    });
  }
}
