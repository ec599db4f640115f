/** An answer of the server that is not the file that was asked for; workbox throws one as the details of its error. */
interface NotTheFile {
  readonly url?: string;
  readonly status?: number;
  readonly details?: NotTheFile;
}

/**
 * Why a file could not be fetched and kept, and what to do, for a person.
 * @param cause what was thrown, or the server's answer that is not the file.
 */
export function hindranceOf(cause: unknown): string {
  const { url, status } = (cause as NotTheFile).details ?? (cause as NotTheFile);
  if (url !== undefined && status !== undefined)
    return `The server does not give ${new URL(url).pathname} (${status}). Load the page again; if that does not help, tell whoever runs the server.`;
  const { name, message } = cause as Partial<Error>;
  if (name === 'QuotaExceededError')
    return 'This browser has no room left for it. Make room on the disk of this machine, or remove packs that you no longer need; then try again.';
  if (cause instanceof TypeError)
    return 'The server cannot be reached, or has another version of Hit5 by now. Look at your connection, then try again; if that does not help, load the page again.';
  return message ?? String(cause);
}
