import { describe, expect, it } from 'vitest';
import { isPublicAddress, linkToPassOn } from '#src/figures/report/public-address.ts';

describe('an address that may be passed on', () => {
  it.each(['https://hit5.example.org/app/', 'https://school.example.com:8443/'])(
    'is one that means the same to everybody: %s',
    (page) => {
      expect(linkToPassOn('#/label?seed=1', page)).toBe(`${page}#/label?seed=1`);
    },
  );

  it.each([
    'http://localhost:4173/',
    'https://localhost/',
    'https://app.localhost/',
    'https://teachers-laptop.local/',
    'https://hit5/',
    'https://server.lan/hit5/',
    'https://127.0.0.1/',
    'https://192.168.178.20:8080/',
    'https://[::1]/',
    'https://me:secret@hit5.example.org/',
    'http://hit5.example.org/',
    'file:///home/me/dist/index.html',
    'about:blank',
    '',
  ])('is none of one machine or house, nor unsafe: %s', (page) => {
    expect(linkToPassOn('#/label?seed=1', page)).toBe('#/label?seed=1');
  });

  it('is no name that only looks like a number', () => {
    expect(isPublicAddress('https://10.example.org/')).toBe(true);
  });
});
