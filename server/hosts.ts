import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import { hostname } from 'node:os';
import { StartError } from './start-error.ts';

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

export function isLocalHost(host: string | undefined): boolean {
  const name = nameOf(host);
  return name === 'localhost' || (name !== null && isLoopback(name));
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

export interface Peer {
  /** Of IPv6 the first half, as whoever has one has all of that. */
  readonly address: string;
  /** Whether it is this machine, by a name of this machine: only there is the teacher. */
  readonly isHere: boolean;
}

/** More is no address, and limits need not keep it. */
const longestAddress = 45;

const ofProxies =
  /^(via|(x-)?forwarded(-.*)?|x-original-.*|cf-.*|x-envoy-.*|x-azure-.*|x-arr-.*|x-amzn-trace-id|cdn-loop|.*client-?ip|x-(real|proxyuser|remote)-(ip|addr))$/;

/** Whether the page that asks, as far as the browser names it, is of this machine: a proxy gives its pages another name. */
function isOfLocalPage({ origin, referer }: IncomingMessage['headers']): boolean {
  return [origin, referer].every(
    (page) => page === undefined || (URL.canParse(page) && isLocalHost(new URL(page).host)),
  );
}

/**
 * How many proxies stand before the server, one behind the other: `HIT5_PROXIES`; where it says nothing, one with `--trust-proxy`
 * and none without.
 *
 * @throws StartError where it says no number of proxies.
 */
export function proxiesWanted(said: string | undefined, trustProxy: boolean): number {
  if (said === undefined || said === '') return trustProxy ? 1 : 0;
  if (/^[1-9]$/.test(said)) return Number(said);
  throw new StartError(
    `HIT5_PROXIES is “${said}”. It says through how many proxies, one behind the other, everybody comes to the server: a ` +
      'whole number from 1 to 9. Where there is no proxy, leave HIT5_PROXIES out, and --trust-proxy too.',
  );
}

/**
 * On which address of this machine the server is asked: that of `HIT5_LISTEN`; where it says nothing, behind proxies on the one that
 * only this machine reaches, and else on all of them.
 *
 * @returns null for all.
 * @throws StartError where it says no address.
 */
export function addressWanted(said: string | undefined, proxies: number): string | null {
  if (said === undefined || said === '') return proxies > 0 ? '127.0.0.1' : null;
  if (isIP(said) > 0) return said;
  throw new StartError(
    `HIT5_LISTEN is “${said}”. It says on which address of this machine the server is asked, such as 10.0.0.5, or 0.0.0.0 for all ` +
      'of them. A name is none, and no port stands behind it: that is PORT.',
  );
}

/**
 * What the outermost proxy said in a header to which each proxy adds its own word: the last but so many. What stands before it
 * may be invented. Null where there is no such header.
 */
export function saidByProxies(
  header: string | readonly string[] | undefined,
  proxies: number,
): string | null {
  const said = String(header ?? '').split(',');
  return said.at(-Math.min(proxies, said.length))?.trim() || null;
}

/**
 * Who asks, by the connection; behind proxies by what they say, and then nobody is here. Nor is anybody who comes
 * through a proxy that was not told of: it says so, or passes on a page of another name, or speaks HTTP 1.0, which no browser does.
 *
 * @param proxies how many stand before the server.
 */
export function peerOf({ socket, headers, httpVersion }: IncomingMessage, proxies: number): Peer {
  const remote = socket.remoteAddress ?? '';
  if (proxies === 0) {
    const isDirect =
      httpVersion !== '1.0' &&
      isOfLocalPage(headers) &&
      !Object.keys(headers).some((name) => ofProxies.test(name));
    return {
      address: limitedAddress(remote),
      isHere: isDirect && isLoopback(remote) && isLocalHost(headers.host),
    };
  }
  const said = saidByProxies(headers['x-forwarded-for'], proxies) ?? remote;
  return { address: limitedAddress((nameOf(said) ?? said).slice(0, longestAddress)), isHere: false };
}

function limitedAddress(address: string): string {
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
