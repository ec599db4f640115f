import { expect, it } from 'vitest';
import { builtFolder, temporaryFolder } from '#tests/unit/server/test-class.ts';
import { startProcess, useBuiltServer } from './class-process.ts';

useBuiltServer();

it('a server of a shared database says at once what it needs to know, and asks the database nothing before', async () => {
  // Nothing answers there: whoever asked it would say so.
  const env = { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/hit5' };
  const start = (more: Readonly<Record<string, string>>) =>
    startProcess({ data: temporaryFolder(), dist: builtFolder(), env: { ...env, ...more } });
  await expect(start({ HIT5_TEACHER_KEY: '' })).rejects.toThrow(
    /^With DATABASE_URL the teacher’s key has to be in HIT5_TEACHER_KEY: .* openssl rand -hex 16\n$/,
  );
  await expect(start({ HIT5_PROXIES: '0' })).rejects.toThrow(/^HIT5_PROXIES is “0”\. .*\n$/);
});
