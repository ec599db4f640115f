import { expect } from 'vitest';
import { enterFolderOf } from '#tools/tests/run-folder.ts';

enterFolderOf(expect.getState().testPath ?? '');
