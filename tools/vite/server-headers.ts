import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'vite';
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

/**
 * Sends the headers with every answer of the preview: its own setting leaves them out where a file has not changed (304), and a
 * browser may then refuse to run a worker of that file.
 */
export function previewHeaders(): Plugin {
  return {
    name: 'hit5-preview-headers',
    configurePreviewServer(server) {
      server.middlewares.use((_request, response, next) => {
        for (const [name, value] of Object.entries(serverHeaders)) response.setHeader(name, value);
        next();
      });
    },
  };
}
