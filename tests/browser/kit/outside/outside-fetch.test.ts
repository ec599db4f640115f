import { describe, expect, it } from 'vitest';
import { outsideFetch } from '#src/kit/outside/outside-fetch.ts';

const at = (path: string) => new URL(path, location.origin).href;
const patient = () => new AbortController().signal;

describe('a file from an address that the person gave', () => {
  it('comes whole, with its head', async () => {
    const path = '/assets/classes.json';
    const response = await outsideFetch(at(path), { signal: patient() });
    const direct = await fetch(path);
    expect([response.status, response.headers.get('content-length')]).toEqual([
      200,
      direct.headers.get('content-length'),
    ]);
    expect(await response.text()).toBe(await direct.text());
  });

  it('that is not there has its status', async () => {
    const response = await outsideFetch(at('/models/none.bin'), { signal: patient() });
    expect(response.status).toBe((await fetch('/models/none.bin')).status);
  });

  it('from a server that cannot be reached is a TypeError', async () => {
    await expect(outsideFetch('http://localhost:1/', { signal: patient() })).rejects.toThrow(TypeError);
  });

  it('can be given up before it comes, and while it comes', async () => {
    const reason = new Error('given up');
    await expect(outsideFetch(at('/'), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const abort = new AbortController();
    const before = outsideFetch(at('/assets/classes.json'), { signal: abort.signal });
    abort.abort(reason);
    await expect(before).rejects.toBe(reason);
    const late = new AbortController();
    const response = await outsideFetch(at('/models/efficientnet-lite0/group1-shard1of2.bin'), {
      signal: late.signal,
    });
    late.abort(reason);
    await expect(response.body?.getReader().read()).rejects.toBe(reason);
  });
});
