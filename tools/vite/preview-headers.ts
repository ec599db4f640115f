import type { Plugin } from 'vite';
import { serverHeaders } from './server-headers.ts';

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
