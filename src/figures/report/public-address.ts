/** Endings of names that lead somewhere in one house only. */
const ownEndings = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid)$/;

/** Whether an address means the same to everybody: no number, and no name of one machine or one house. */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username } = new URL(address);
  if (!['https:', 'http:'].includes(protocol) || username !== '') return false;
  return /\.[a-z][^.]*$/.test(hostname) && !ownEndings.test(hostname);
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
