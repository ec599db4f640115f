/** The number of a session in the name of its file, which tells nobody anything. */
const sessionNumber = /[ _-]*\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b/gi;

/** A file's name as a person reads it, without the number of a session: "Ada 2026-11-29.json". */
export function shortFile(name: string): string {
  return name.replace(sessionNumber, '');
}
