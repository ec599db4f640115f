/** Why a request to the server of a class did not do what it asked. */
export class RoomServerError extends Error {
  /**
   * A word for the page: the server's own, such as `not-yet`; `unreachable` where no answer came at all, and `no-answer`
   * where something else answered, such as the login page of a Wi-Fi: then it may be tried again.
   */
  readonly code: string;

  constructor(message: string, code: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RoomServerError';
    this.code = code;
  }

  /** Whether the room is no longer there, or this device's seat in it. */
  get isGone(): boolean {
    return ['no-room', 'no-seat', 'removed'].includes(this.code);
  }

  /** Whether it will not be there again: a seat that the teacher has set aside may be put back. */
  get isForEver(): boolean {
    return this.isGone && this.code !== 'removed';
  }

  /** Whether the same request may succeed later. */
  get isPassing(): boolean {
    return ['unreachable', 'no-answer', 'too-fast', 'database', 'elsewhere', 'disk-full'].includes(this.code);
  }
}
