/** A server that takes answers and has streams as that of classes does, but checks, keeps and counts nothing. */
import { createServer, type ServerResponse } from 'node:http';

const streams = new Set<ServerResponse>();
let seq = 0;

const server = createServer((request, response) => {
  if (request.url?.endsWith('/stream') === true) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('data: {"seq":0}\n\n');
    streams.add(response);
    response.once('close', () => streams.delete(response));
    return;
  }
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { events } = JSON.parse(Buffer.concat(parts).toString()) as {
      readonly events: readonly { readonly id: string }[];
    };
    seq += events.length;
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ acked: events.map(({ id }) => id), have: [], refused: [] }));
  });
});

setInterval(() => {
  for (const stream of streams) stream.write(`data: {"seq":${seq}}\n\n`);
}, 2000);

server.listen(Number(process.env['PORT']), () => console.log('Hit5 is at'));
