import type { Plugin } from 'vite';

type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * What the page may do: run its own scripts and styles, and ask its own server; WebAssembly is compiled, no text is
 * ever run as script. Images and files that a person chooses have `blob:` addresses.
 */
const page: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'"],
  'media-src': ["'self'", 'blob:'],
  // What a photo's file says of its colours is read at its blob address.
  'connect-src': ["'self'", 'blob:'],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** A file of the distribution functions that tries by `eval` whether there are generators, which every browser here has. */
const generatorProbe = /@stdlib\/assert-has-generator-support\/lib\/main\.js$/;

/** The one worker that may ask other servers: for the file at an address that the person gave. */
const outside = /\/outside-worker-[\w-]+\.js$/;

function textOf(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/**
 * The header for a file. What a worker may do is said by the header of its own script; on a script that is none it
 * means nothing. That the page may not be framed cannot be said in the page itself.
 */
export function policyFor(path: string): string {
  if (outside.test(path)) return textOf({ ...page, 'connect-src': ['https:', 'http:'] });
  return textOf({ ...page, 'frame-ancestors': ["'none'"] });
}

/**
 * A strict Content-Security-Policy for the built app: in the page itself, so that it holds on any static host, and as
 * a header of the preview server, where it holds in the workers too.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'hit5-content-security-policy',
    transform(_, id) {
      return generatorProbe.test(id.replaceAll('\\', '/'))
        ? { code: 'module.exports = () => true;', map: null }
        : null;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, server }) {
        // The development server puts scripts and styles into the page; measuring pages are not the app.
        if (server || path !== '/index.html') return html;
        // First of all, because it holds for what comes after it.
        return html.replace(
          /<meta charset="utf-8" \/>/,
          (first) => `${first}\n    <meta http-equiv="Content-Security-Policy" content="${textOf(page)}" />`,
        );
      },
    },
    configurePreviewServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://host').pathname;
        response.setHeader('Content-Security-Policy', policyFor(path));
        next();
      });
    },
  };
}
