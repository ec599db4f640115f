import { systems, type Platform, type System } from './platforms.ts';

interface StartFile {
  readonly name: string;
  readonly text: string;
}

/** What is started, with the word that the program takes for it. */
const starts = [
  ['Hit5', ''],
  ['Class', ' class'],
] as const;

/** The names of the files end so. */
const startEndings: Readonly<Record<System, string>> = {
  windows: 'Windows.cmd',
  mac: 'Mac.command',
  linux: 'Linux.sh',
};

/**
 * The files that start Hit5, and a class, on some systems.
 *
 * @param platforms those whose Node is on the stick.
 */
export function startFiles(platforms: readonly Platform[]): readonly StartFile[] {
  const here = systems.filter((system) => platforms.some((platform) => platform.system === system));
  return starts.flatMap(([what, word]) =>
    here.map((system) => ({
      name: `${what}-${startEndings[system]}`,
      text: system === 'windows' ? forWindows(word) : forUnix(word),
    })),
  );
}

/** Windows reads these lines in the letters of 1981, so there are no others. */
function forWindows(word: string): string {
  return `@echo off
rem Starts Hit5 with the Node that lies beside it. Nothing is installed.
title Hit5
set "node=%~dp0node\\win32-x64\\node.exe"
if not exist "%node%" (
  echo This copy of Hit5 is not whole: node\\win32-x64\\node.exe is missing. Copy the whole folder again.
  pause
  exit /b 1
)
rem SQLite lies beside Node.
set "NODE_PATH=%~dp0node\\win32-x64"
"%node%" "%~dp0hit5\\stick\\start-stick.js"${word} %*
if errorlevel 1 pause
`.replaceAll('\n', '\r\n');
}

/** Some systems run no program from a stick: there Node is copied to the machine for as long as it runs. */
function forUnix(word: string): string {
  return `#!/bin/sh
# Starts Hit5 with the Node that lies beside it. Nothing is installed.
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1

# A double click may bring no window: then one is opened, where the system says how.
if [ ! -t 1 ] && [ -z "$HIT5_WINDOW" ] && [ -n "$DISPLAY$WAYLAND_DISPLAY" ] && command -v x-terminal-emulator >/dev/null 2>&1; then
  export HIT5_WINDOW=1
  exec x-terminal-emulator -e sh "$0" "$@"
fi

stop() {
  echo "$1" >&2
  if [ -t 0 ]; then
    echo 'Press Enter to close this window.'
    read -r _
  fi
  exit 1
}

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) platform=linux-x64 ;;
  Linux-aarch64 | Linux-arm64) platform=linux-arm64 ;;
  Darwin-arm64) platform=darwin-arm64 ;;
  Darwin-x86_64) platform=darwin-x64 ;;
  *) stop "There is no Node for this machine ($(uname -s), $(uname -m)) on the stick." ;;
esac
programs="$here/node/$platform"
[ -f "$programs/node" ] || stop "node/$platform/node is missing. Copy the whole folder of Hit5 again, or make the stick for this system too."

if [ ! -x "$programs/node" ]; then
  echo 'This system runs no program from the stick. Node is copied to this machine for as long as Hit5 runs.'
  copied=$(mktemp -d) || stop 'There is no room for it on this machine.'
  trap 'rm -rf "$copied"' EXIT
  trap : HUP INT TERM
  cp -R "$programs/." "$copied" && chmod +x "$copied/node" || stop 'There is no room for it on this machine.'
  programs=$copied
fi

# SQLite lies beside Node.
export NODE_PATH="$programs"
"$programs/node" "$here/hit5/stick/start-stick.js"${word} "$@" || stop 'Hit5 has ended. What it said above tells why.'
`;
}
