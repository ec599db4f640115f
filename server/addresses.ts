import { networkInterfaces } from 'node:os';

/** Where devices of the local network find this machine, `http://192.168.1.5:4173`: IPv4 first, as it is easier to type. */
export function localAddresses(port: number): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `http://${address}:${port}`);
}
