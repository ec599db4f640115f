import { encode } from 'uqr';

/** A QR code as the squares of a drawing: one unit a module, with the quiet zone of four modules that readers need. */
interface QrPath {
  /** Modules a side, the quiet zone included. */
  readonly size: number;
  readonly path: string;
}

/** Modules of light around the code (ISO/IEC 18004, section 9.1). */
const quiet = 4;

/** The QR code of a text; a worn projector loses parts of it, so it takes the highest correction that needs no more modules. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: quiet });
  const rows = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}h${runFrom(row, x)}v1H${x}z`] : [])),
  );
  return { size, path: rows.join('') };
}

/** How many dark modules stand side by side from a place on. */
function runFrom(row: readonly boolean[], from: number): number {
  const end = row.indexOf(false, from);
  return (end < 0 ? row.length : end) - from;
}
