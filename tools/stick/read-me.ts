import { formatBytes } from '../../src/core/text/format-number.ts';
import type { Platform, System } from './platforms.ts';

/** How it is started on each system, and what to do where that is refused. */
const howTo: Readonly<Record<System, string>> = {
  windows: `WINDOWS 10 and 11
  Double-click Hit5-Windows.cmd (for a class: Class-Windows.cmd).
  If Windows warns of an unknown file: "More info", then "Run anyway".
  For a class Windows asks whether Node may be reached from the network: allow it,
  or no phone finds this machine.
`,
  mac: `MACOS 13.5 or newer
  Double-click Hit5-Mac.command (for a class: Class-Mac.command).
  If macOS says that it cannot check it: click it with the right button, "Open", "Open".
  If it still refuses: System Settings, Privacy & Security, "Open Anyway".
  If it says that you have no right to run it: open Terminal, type  sh  and a space,
  pull the file into the window, and press Enter.
`,
  linux: `LINUX
  Double-click Hit5-Linux.sh (for a class: Class-Linux.sh), and choose "Run" if you are asked.
  If it opens as a text: click it with the right button, "Run as a program".
  If there is no such entry, as on most sticks: open a terminal, type  sh  and a space,
  pull the file into the window, and press Enter.
`,
};

/**
 * The text of README.txt, for whoever finds the stick; in plain letters, which every editor reads.
 *
 * @param bytes of the whole folder.
 */
export function readMe(platforms: readonly Platform[], bytes: number): string {
  const systems = [...new Set(platforms.map(({ system }) => system))];
  const size = formatBytes(bytes).replace('\u202f', ' ');
  const versions = [...new Set(platforms.map(({ node }) => node.version))].join(', ');
  return `HIT5 ON A STICK

You and a network look at the same photo. Each names five of 1000 classes, and your
errors are compared. It starts here without internet, and nothing is installed.

It takes some seconds. A window with text opens, and then the page in your browser; if no
page comes, open the address that the window says. Close that window to end Hit5.
Needs Chrome or Edge 123, Firefox 125, Safari 17.5, or newer.

${systems.map((system) => howTo[system]).join('\n')}
WHAT IS KEPT WHERE
  What you play is kept in the browser of this machine, not on the stick. On a borrowed
  machine delete it afterwards: start page, "Delete" beside each session.
  What a class answers is kept on this machine, in the folder Hit5-data of your own files:
  a stick is lost easily, and names and answers of pupils with it. If you want it on the
  stick all the same, make a folder named  data  beside this file before you start a class.
  Lock the stick with a password then (BitLocker, FileVault, LUKS), and delete rooms that
  you no longer need. A stick that can only be read does too: then nothing is kept on it.

WHAT IS IN IT
  hit5       the app with both networks, classes, and the licences of all parts
  node       Node ${versions} for ${platforms.map(({ title }) => title).join('; ')}
  demo-data  simulated sessions to show: start page, "Session files and backup"
  packs      make this folder, and put packs of photos into it: everybody gets them
  In all ${size}. Copy the whole folder; a part of it does not start.
`.replaceAll('\n', '\r\n');
}
