import { messageOf } from '../../src/core/message-of.ts';
import { layPackage } from './lay-package.ts';

// `npm run package`, and before each `npm pack`: lays what the package holds into `lib/`. Tests say another folder, and an app that is built.
const [folder = 'lib', app = null] = process.argv.slice(2);
try {
  await layPackage(folder, app);
} catch (cause) {
  console.error(messageOf(cause));
  process.exitCode = 1;
}
