/** Endings of names that lead somewhere in one house only. */
const ownEndings = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid)$/;

/** 10/8, 100.64/10, 127/8, 169.254/16, 172.16/12, 192.168/16 and 0/8: addresses of one machine or of one house. */
const ownNumbers =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./;

/**
 * Whether an address means the same to everybody: no name or number of one machine or one house. What is no address of
 * the web is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  if (!['https:', 'http:'].includes(protocol) || username !== '') return false;
  // Among the addresses of IPv6 only those of 2000::/3 are for everybody.
  if (hostname.startsWith('[')) return /^\[[23]/.test(hostname);
  if (/^\d+(?:\.\d+){3}$/.test(hostname)) return !ownNumbers.test(hostname);
  return hostname.includes('.') && !ownEndings.test(hostname);
}

/** Whether an address leads to nothing on any other machine. */
export function isOfThisMachine(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'file:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** How a link is opened of which only the part from `#` on is told. */
export const howToOpen = 'Put it in place of all from # on in the address of your own Hit5.';

/**
 * A link as a file may tell it: whole where the page's address is public and https, else only what stands from `#` on.
 *
 * @param hash the part from `#` on.
 * @param page the page's own address.
 */
export function linkToPassOn(hash: string, page: string): string {
  return page.startsWith('https:') && isPublicAddress(page) ? new URL(hash, page).href : hash;
}
