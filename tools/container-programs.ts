import { spawnSync } from 'node:child_process';
import { installForTests } from './install-packages.ts';

/** Whether a command runs and ends well. */
function runs([command = '', ...words]: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

/** Caddy's command; null where there is none. */
export function findCaddy(): string | null {
  return runs(['caddy', 'version']) ? 'caddy' : null;
}

/** The command, with its first words, that reads Compose files; null where there is none. No containers are needed for that. */
export function findCompose(): readonly string[] | null {
  const commands = [['docker', 'compose'], ['docker-compose']];
  return commands.find((command) => runs([...command, 'version'])) ?? null;
}

/** Installs what reads `compose.scale.yaml` and the Caddyfile in it for the tests; where it cannot be, its tests are skipped. */
export function ensureContainerPrograms(): void {
  if (process.platform !== 'linux') return;
  installForTests('caddy', findCaddy, 'caddy');
  installForTests('docker-compose', findCompose, 'docker-compose');
}
