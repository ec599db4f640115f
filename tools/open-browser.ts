import { spawn } from 'node:child_process';

/** Null on a machine without a screen. */
function browserCommand(): readonly string[] | null {
  if (process.env['CI'] || !process.stdout.isTTY) return null;
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
}

export function openBrowser(address: string): void {
  const [command, ...words] = browserCommand() ?? [];
  if (!command) return;
  const browser = spawn(command, [...words, address], { stdio: 'ignore', detached: true });
  browser.on('error', () => undefined);
  browser.unref();
}
