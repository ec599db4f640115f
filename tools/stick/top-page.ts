import type { Platform } from './platforms.ts';
import { startEndings } from './start-files.ts';

/**
 * The text of the page at the top of the stick, for whoever looks for one: Hit5 itself needs the program beside it, and starts from no
 * page. In plain letters, which every browser reads.
 */
export function topPage(platforms: readonly Platform[]): string {
  const systems = [...new Set(platforms.map(({ system }) => system))];
  const lines = systems.map((system) => {
    const ending = startEndings[system];
    return `      <tr><th scope="row">${ending.split('.')[0] ?? ''}</th><td><b>Hit5-${ending}</b></td><td>Class-${ending}</td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <title>Hit5 on a stick</title>
    <style>
      body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 sans-serif; }
      th, td { padding: 0.25rem 1rem 0.25rem 0; text-align: left; }
    </style>
  </head>
  <body>
    <h1>Hit5 on a stick</h1>
    <p>Hit5 does not start from this page. Go back to the folder in which you found it, and double-click a file:</p>
    <table>
      <thead>
        <tr><th scope="col">On</th><th scope="col">Double-click</th><th scope="col">For a class</th></tr>
      </thead>
      <tbody>
${lines.join('\n')}
      </tbody>
    </table>
    <p>A window with text opens, and after some seconds Hit5 in your browser. Where your system refuses, <a href="README.txt">README.txt</a> says what to do.</p>
  </body>
</html>
`.replaceAll('\n', '\r\n');
}
