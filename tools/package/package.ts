import { messageOf } from '../../src/core/message-of.ts';
import { layPackage } from './lay-package.ts';

// `npm run package`, and before each `npm pack`: lays what the package holds into `lib/`.
try {
  await layPackage('lib');
} catch (cause) {
  console.error(messageOf(cause));
  process.exitCode = 1;
}
