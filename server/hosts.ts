import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';

/** The name in a Host header, without its port; null where it is none. */
function nameOf(host: string | undefined): string | null {
  const [, bracketed, plain] = /^(?:\[([0-9a-f:.]+)\]|([\w.-]+))(?::\d+)?$/i.exec(host ?? '') ?? [];
  return (bracketed ?? plain)?.toLowerCase() ?? null;
}

/**
 * Whether the server answers to a name. A page of another site can give this machine a name of its own, and would then
 * be let read everything: so only addresses, localhost, the machine's own name and those that are allowed are answered.
 */
export function isOwnHost(host: string | undefined, allowed: readonly string[] = []): boolean {
  const name = nameOf(host);
  if (name === null) return false;
  if (isIP(name) > 0 || name === 'localhost' || name.endsWith('.localhost')) return true;
  const machine = hostname().toLowerCase();
  return [machine, `${machine}.local`, ...allowed.map((one) => one.toLowerCase())].includes(name);
}

/** Whether a Host header says this machine itself. */
export function isLocalHost(host: string | undefined): boolean {
  const name = nameOf(host);
  return name === 'localhost' || (name !== null && isLoopback(name));
}

/** Whether an address is one of this machine that no other can reach. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

/** Who asks. */
export interface Peer {
  /** The address that limits count by. */
  readonly address: string;
  /** Whether it is this machine, by a name of this machine: only there is the teacher. */
  readonly isHere: boolean;
}

/**
 * Who asks, by the connection; behind a proxy by what the proxy says, and then nobody is here.
 *
 * @param remote the connection's other end.
 */
export function peerOf(remote: string | undefined, headers: IncomingHttpHeaders, trustProxy: boolean): Peer {
  const address = remote ?? '';
  if (!trustProxy) return { address, isHere: isLoopback(address) && isLocalHost(headers.host) };
  // Only the last entry is the proxy's own; those before it may be invented.
  const said = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return { address: said === undefined || said === '' ? address : said, isHere: false };
}
