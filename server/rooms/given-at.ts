/** What a request says of its device's clock, and the server knows of the request; each as ISO 8601. */
export interface ClockReading {
  /** The device's clock when it sent the request. */
  readonly now: string;
  /** The server's clock when the request came. */
  readonly received: string;
  /** The server's clock when the member joined. */
  readonly joined: string;
}

/**
 * When something was done by the server's clock: as long before the request came as the device says that it lay before the
 * sending, whatever time the device has; never before the member joined, nor after the request came.
 *
 * @param at when it was done, by the device's clock, ISO 8601.
 * @returns ISO 8601 in UTC; null where the device names no point in time.
 */
export function givenAt(at: string, { now, received, joined }: ClockReading): string | null {
  const ago = Date.parse(now) - Date.parse(at);
  if (Number.isNaN(ago)) return null;
  const [first, last] = [Date.parse(joined), Date.parse(received)];
  return new Date(Math.min(last, Math.max(first, last - ago))).toISOString();
}
