import type { Plugin } from 'vite';

/**
 * Lets the browser of the tests keep modules as long as they run: a worker imports some 200, and hundreds of tests start
 * one. Vite has each asked for again, since somebody may have changed it meanwhile.
 */
export function keptModules(): Plugin {
  return {
    name: 'hit5-kept-modules',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (/^\/(src|node_modules)\/|^\/@fs\//.test(request.url ?? '')) {
          const { setHeader } = response;
          response.setHeader = (name, value) =>
            setHeader.call(response, name, name.toLowerCase() === 'cache-control' ? 'max-age=3600' : value);
        }
        next();
      });
    },
  };
}
