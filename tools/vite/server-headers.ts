import type { IncomingMessage } from 'node:http';
import { isLocalHost } from '../../server/hosts.ts';

/** What the development server, the preview and `npm start` send with every file. */
export const serverHeaders: Readonly<Record<string, string>> = {
  // Cross-origin isolation gives the wasm backend its threads; without these two it runs on one.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The camera is for the page that shows it, once the person allows it; nothing else is ever asked for.
  'Permissions-Policy':
    'camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), payment=()',
};

/**
 * Those for a request: browsers take cross-origin isolation of https and of this machine only, for a page, and complain of
 * the header elsewhere.
 *
 * @param path that was asked for.
 */
export function serverHeadersFor(
  path: string,
  { headers }: IncomingMessage,
): Readonly<Record<string, string>> {
  const isPage = path.endsWith('/') || path.endsWith('.html');
  if (isPage && (headers['x-forwarded-proto'] === 'https' || isLocalHost(headers.host))) return serverHeaders;
  const { 'Cross-Origin-Opener-Policy': _, ...others } = serverHeaders;
  return others;
}
