import { UnopenedError } from './open-database.ts';

/**
 * A database on the browser's disk, or, where it cannot be opened, in memory, as long as the page.
 * @param open opens it; in memory where it is given null.
 * @param tell called with words for a person where something is kept that cannot be opened.
 */
export async function diskOrMemory<Database>(
  open: (name?: null) => Promise<Database>,
  tell: (message: string) => void,
): Promise<Database> {
  try {
    return await open();
  } catch (cause) {
    if (cause instanceof UnopenedError) tell(cause.message);
    return open(null);
  }
}
