import { spawnSync } from 'node:child_process';

function runs([command = '', ...words]: readonly string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

/** Null where there is none. */
export function findCaddy(): string | null {
  return runs(['caddy', 'version']) ? 'caddy' : null;
}

/** The command, with its first words, that reads Compose files; null where there is none. No containers are needed for that. */
export function findCompose(): readonly string[] | null {
  const commands = [['docker', 'compose'], ['docker-compose']];
  return commands.find((command) => runs([...command, 'version'])) ?? null;
}
