import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
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
function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

/** Who asks. */
export interface Peer {
  /** The address that limits count by; of IPv6 the first half, as whoever has one has all of that. */
  readonly address: string;
  /** Whether it is this machine, by a name of this machine: only there is the teacher. */
  readonly isHere: boolean;
}

/** What a proxy says of whoever asks through it. */
const ofProxies =
  /^(via|(x-)?forwarded(-.*)?|x-original-.*|cf-.*|x-envoy-.*|.*client-ip|x-(real|proxyuser|remote)-(ip|addr))$/;

/** Whether the page that asks, as far as the browser names it, is of this machine: a proxy gives its pages another name. */
function isOfLocalPage({ origin, referer }: IncomingMessage['headers']): boolean {
  return [origin, referer].every(
    (page) => page === undefined || (URL.canParse(page) && isLocalHost(new URL(page).host)),
  );
}

/**
 * Who asks, by the connection; behind a proxy by what the proxy says, and then nobody is here. Nor is anybody who comes
 * through a proxy that was not told of: it says so, or passes on a page of another name, or speaks HTTP 1.0, which no browser does.
 */
export function peerOf({ socket, headers, httpVersion }: IncomingMessage, trustProxy: boolean): Peer {
  const remote = socket.remoteAddress ?? '';
  if (!trustProxy) {
    const isDirect =
      httpVersion !== '1.0' &&
      isOfLocalPage(headers) &&
      !Object.keys(headers).some((name) => ofProxies.test(name));
    return {
      address: limitedAddress(remote),
      isHere: isDirect && isLoopback(remote) && isLocalHost(headers.host),
    };
  }
  // Only the last entry is the proxy's own; those before it may be invented.
  const said = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return { address: limitedAddress(nameOf(said) ?? (said || remote)), isHere: false };
}

/** An address as limits count it: `2001:db8:1:2` for `2001:db8:1:2::3`. */
export function limitedAddress(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [before = [], after = []] = address
    .split('::')
    .map((half) => half.split(':').filter((part) => part !== ''));
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':');
}
