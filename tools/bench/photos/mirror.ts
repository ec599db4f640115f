/** Serves the folder that its word names, in a process of its own, and says where. */
import { serveFolder } from '../../serve-folder.ts';

const { url } = await serveFolder(process.argv[2] ?? '.');
process.send?.(url);
// It ends with the process that started it.
process.once('disconnect', () => process.exit());
