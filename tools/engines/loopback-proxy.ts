import { request } from 'node:http';
import { listen, type Running } from '../../server/listen.ts';

/** Sends what a browser asks of any machine by http to the same port of this one: for a browser whose names cannot be set. */
export function startLoopbackProxy(): Promise<Running> {
  return listen(
    (asked, answer) => {
      const { port, pathname, search } = new URL(asked.url ?? '/', 'http://localhost');
      const { method = 'GET', headers } = asked;
      const passed = request({ host: '127.0.0.1', port, path: pathname + search, method, headers });
      passed.on('response', (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
        given.on('error', () => answer.destroy());
      });
      passed.on('error', () => answer.destroy());
      answer.on('close', () => passed.destroy());
      asked.pipe(passed);
    },
    0,
    '127.0.0.1',
  );
}
