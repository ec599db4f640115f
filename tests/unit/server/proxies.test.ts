import { describe, expect, it } from 'vitest';
import { addressWanted, proxiesWanted, saidByProxies } from '#server/hosts.ts';
import { StartError } from '#server/start-error.ts';
import { ask, key, startClass } from './test-class.ts';

describe('proxies before the server', () => {
  it('are as many as HIT5_PROXIES says, and one by --trust-proxy alone', () => {
    expect([undefined, ''].map((said) => proxiesWanted(said, false))).toEqual([0, 0]);
    expect([undefined, ''].map((said) => proxiesWanted(said, true))).toEqual([1, 1]);
    expect([proxiesWanted('2', false), proxiesWanted('2', true), proxiesWanted('9', false)]).toEqual([
      2, 2, 9,
    ]);
  });

  it.each(['0', '-1', '1.5', '10', 'true', '1 ', 'two'])('are never “%s”', (said) => {
    for (const trusted of [true, false]) {
      expect(() => proxiesWanted(said, trusted)).toThrow(StartError);
      expect(() => proxiesWanted(said, trusted)).toThrow(
        `HIT5_PROXIES is “${said}”. It says through how many proxies`,
      );
    }
  });

  it.each([
    ['10.0.0.1', 1, '10.0.0.1'],
    ['made up, 10.0.0.1', 1, '10.0.0.1'],
    ['made up,10.0.0.1,10.9.9.9', 2, '10.0.0.1'],
    ['made up, 10.0.0.1, 10.9.9.9, 10.9.9.8', 3, '10.0.0.1'],
    // Whoever comes past the outer ones is known by what the inner ones say.
    ['10.9.9.9', 2, '10.9.9.9'],
    ['', 2, null],
    [undefined, 1, null],
  ])('said in “%s”, %d of them, that it is %s', (header, proxies, address) => {
    expect(saidByProxies(header, proxies)).toBe(address);
  });

  it('make the server listen to this machine alone, unless an address is said', () => {
    expect([addressWanted(undefined, 0), addressWanted('', 1), addressWanted(undefined, 2)]).toEqual([
      null,
      '127.0.0.1',
      '127.0.0.1',
    ]);
    expect([addressWanted('0.0.0.0', 1), addressWanted('::', 0)]).toEqual(['0.0.0.0', '::']);
    for (const said of ['localhost', '10.0.0.5:80', '*'])
      expect(() => addressWanted(said, 1)).toThrow(`HIT5_LISTEN is “${said}”.`);
  });

  it('let the teacher in where the outermost was asked over https', async () => {
    const { port } = await startClass({ proxies: 2 });
    const asked = async (scheme: string) =>
      (await ask(port, '/api/rooms', { token: key, headers: { 'x-forwarded-proto': scheme } })).status;
    expect(await asked('https')).toBe(200);
    expect(await asked('https, http')).toBe(200);
    expect(await asked('https, http, http')).toBe(403);
    expect(await asked('http, https')).toBe(403);
  });
});
