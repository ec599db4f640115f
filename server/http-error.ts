/** A request that is not answered as asked, with the reason for a person and a word for the page. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  /** An HTTP status, 400 to 599. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 429 | 503 | 507;
  readonly code: string;
  /** After how many seconds to ask again; null where that would change nothing. */
  readonly retryAfter: number | null;
  /** In milliseconds: whoever guesses has to wait for the answer. */
  readonly heldFor: number;

  constructor(
    status: HttpError['status'],
    code: string,
    message: string,
    retryAfter: number | null = null,
    heldFor = 0,
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
    this.heldFor = heldFor;
  }
}

export function noRoom(): HttpError {
  return new HttpError(404, 'no-room', 'There is no such room any more. Ask for a new link or code.');
}

export function noSeat(): HttpError {
  return new HttpError(401, 'no-seat', 'You have no seat in this room. Join it with its code.');
}

/** The teacher has taken the seat out of the room. */
export function removedSeat(): HttpError {
  return new HttpError(403, 'removed', 'This seat was taken out of the room. Ask whoever gave you the code.');
}

export function tooManyRooms(most: number): HttpError {
  return new HttpError(
    409,
    'too-many-rooms',
    `${most} rooms are open already, which is the most. End or delete one of them first.`,
  );
}

export function noDatabase(why = 'The database does not answer just now.'): HttpError {
  return new HttpError(503, 'database', `${why} Your device keeps your answers and sends them again.`, 5);
}

export function endsSoon(): HttpError {
  return new HttpError(
    503,
    'ends',
    'This server is about to end. Your device goes on once one is there again.',
    5,
  );
}

export function elsewhere(): HttpError {
  return new HttpError(503, 'elsewhere', 'Another server has this room just now. Your device asks again.', 1);
}

export function seatError(
  why: 'full' | 'seat-taken' | 'participant-taken' | 'token-taken' | 'left' | 'gone',
): HttpError {
  switch (why) {
    case 'gone':
      return noRoom();
    case 'full':
      return new HttpError(403, why, 'This room is full: nobody else can join it.');
    case 'seat-taken':
      return new HttpError(409, why, 'This seat belongs to another device. Use its return code.');
    case 'participant-taken':
      return new HttpError(
        409,
        why,
        'Somebody takes part with this id already. Was it you? Then go on with your return code, below. It stands on the device on which you began.',
      );
    case 'token-taken':
      return new HttpError(409, why, 'This device has another seat by this token. Join with a new one.');
    case 'left':
      return new HttpError(409, why, 'Somebody has left this seat for good. Join with a new one.');
  }
}

/** SQLite's and PostgreSQL's words for a disk without room. */
const fullCodes: ReadonlySet<unknown> = new Set(['SQLITE_FULL', '53100']);

/** The codes of a network that broke, in Node and PostgreSQL: classes 08 and 57; of one that has no memory or connection left. */
const lostConnection = /^(ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|EPIPE|ETIMEDOUT|08|57P|53[23]00)/;

/** PostgreSQL's word for a database that may only be read, as while another one takes its place. */
const readOnly = '25006';

/** PostgreSQL's words for texts with a NUL, and for numbers that are too large: class 22. */
const unkeepable = /^22\w{3}$/;

/** What failed in the database, for whoever asked; null where it is no failure of a database. */
export function databaseError(cause: unknown): HttpError | null {
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string' && unkeepable.test(code))
    return new HttpError(400, 'shape', 'The request holds a character or a number that cannot be kept.');
  if (fullCodes.has(code) || String(message).includes('database or disk is full')) {
    return new HttpError(
      507,
      'disk-full',
      'The disk of the server is full, so nothing was kept or deleted. Devices keep their answers and send them again.',
      30,
    );
  }
  if (code === readOnly) return noDatabase('Nothing can be written to the database just now.');
  const isLost =
    typeof code === 'string' &&
    (lostConnection.test(code) || (code.startsWith('SQLITE_') && !code.startsWith('SQLITE_CONSTRAINT')));
  if (!isLost && !/Connection terminated|timeout exceeded when trying to connect/.test(String(message)))
    return null;
  return noDatabase();
}
