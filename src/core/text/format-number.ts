const narrowSpace = '\u202f';

/** A share 0..1 as text with one decimal: "11.7 %" (narrow no-break space before the sign). */
export function formatPercent(share: number): string {
  return `${(share * 100).toFixed(1)}${narrowSpace}%`;
}

/** A time in milliseconds, to a tenth of one: "16.7 ms", "250 ms", "10 s". */
export function formatMilliseconds(milliseconds: number): string {
  const tenths = Math.round(milliseconds * 10) / 10;
  const isSeconds = tenths >= 1000 && tenths % 100 === 0;
  return isSeconds ? `${tenths / 1000}${narrowSpace}s` : `${tenths}${narrowSpace}ms`;
}

/** A duration in seconds for a sentence: "0.8 s", "18 s", "2 min 5 s". */
export function formatSeconds(seconds: number): string {
  if (seconds < 9.95) return `${seconds.toFixed(1)}${narrowSpace}s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${narrowSpace}s`;
  const rest = whole % 60;
  const minutes = `${Math.floor(whole / 60)}${narrowSpace}min`;
  return rest === 0 ? minutes : `${minutes} ${rest}${narrowSpace}s`;
}

/** A running time in seconds for a clock: "0:41", "12:05". */
export function formatClock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** A number of bytes in decimal units: "640 kB", "7.6 MB", "6.7 GB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)}${narrowSpace}kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)}${narrowSpace}MB`;
  return `${(bytes / 1e9).toFixed(1)}${narrowSpace}GB`;
}

/** A number with so many decimals and a true minus: "0.43", "−0.12", and never "−0.00". */
export function formatFigure(value: number, decimals: number): string {
  const shown = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(shown) !== 0 ? `−${shown}` : shown;
}

/** A number with its sign and so many decimals: "+4.2", "−2.6", "0.0". */
export function formatSigned(value: number, decimals: number): string {
  const shown = formatFigure(value, decimals);
  return value > 0 && Number(shown) !== 0 ? `+${shown}` : shown;
}
