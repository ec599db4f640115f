import { serveFolder } from '../serve-folder.ts';
import { policyFor } from '../vite/content-security-policy.ts';
import { serverHeaders } from '../vite/server-headers.ts';
import type { Engine, EngineName } from './engine.ts';
import { launchEngine } from './launch-engine.ts';

const usage = `npx tsx tools/engines/starts.ts ENGINE COUNT [apart]

Starts the built app so many times, each in a browser or context that has kept nothing, and counts the starts after which
the network does not answer a photo within a minute.

ENGINE  chromium, firefox or webkit
apart   without cross-origin isolation, so without threads`;

interface Start {
  /** Until the network had answered the photo, in milliseconds; null when it never did. */
  readonly milliseconds: number | null;
  /** What the network runs on, or what the chip says where it does not answer. */
  readonly words: string;
}

/** Opens the app at a photo, and waits until the network has named five classes. */
async function startOnce(engine: Engine, url: string): Promise<Start> {
  const page = await engine.newPage();
  try {
    await page.open(url);
    return await page.evaluate(async (limit): Promise<Start> => {
      const all = (node: ParentNode): Element[] =>
        [...node.querySelectorAll('*')].flatMap((one) => [
          one,
          ...(one.shadowRoot ? all(one.shadowRoot) : []),
        ]);
      const chipWords = (part: string) =>
        all(document)
          .find(({ localName }) => localName === 'hit5-network-chip')
          ?.shadowRoot?.querySelector(part)
          ?.textContent.replace(/\s+/g, ' ')
          .trim() ?? 'no chip';
      while (performance.now() < limit) {
        const bars = all(document).find(({ localName }) => localName === 'hit5-answer-card');
        if (bars?.shadowRoot?.querySelectorAll('li').length === 5) {
          const facts = chipWords('dl');
          return { milliseconds: performance.now(), words: /\((\w+, .*?)\)/.exec(facts)?.[1] ?? facts };
        }
        await new Promise((again) => setTimeout(again, 50));
      }
      return { milliseconds: null, words: chipWords('.words') };
    }, 60_000);
  } finally {
    await page.close();
  }
}

function summary(starts: readonly Start[]): string {
  const times = starts
    .flatMap(({ milliseconds }) => milliseconds ?? [])
    .toSorted((one, other) => one - other);
  const at = (share: number) => ((times[Math.floor(share * (times.length - 1))] ?? NaN) / 1000).toFixed(1);
  const words = [...new Set(starts.map((start) => start.words))].map(
    (one) => `${starts.filter((start) => start.words === one).length} × ${one}`,
  );
  const hung = String(starts.length - times.length);
  return `${hung} of ${starts.length} hung; seconds until the answer: ${at(0)} to ${at(1)}, median ${at(0.5)}; ${words.join('; ')}`;
}

async function main([name, count, also]: readonly string[]): Promise<void> {
  const isKnown = name === 'chromium' || name === 'firefox' || name === 'webkit';
  if (!isKnown || !(Number(count) > 0) || (also !== undefined && also !== 'apart')) throw new Error(usage);
  const isolating = /^Cross-Origin-/;
  const kept = Object.entries(serverHeaders).filter(
    ([header]) => also !== 'apart' || !isolating.test(header),
  );
  const server = await serveFolder(process.env['HIT5_DIST'] ?? 'dist', {
    headers: (path) => ({ ...Object.fromEntries(kept), 'Content-Security-Policy': policyFor(path) }),
    compressed: true,
    hashed: true,
  });
  const engine = await launchEngine(name satisfies EngineName);
  const starts: Start[] = [];
  try {
    while (starts.length < Number(count)) {
      const start = await startOnce(engine, `${server.url}#/live?photo=assets/challenge/images/fa6a5b34.jpg`);
      starts.push(start);
      if (start.milliseconds === null) console.log(`Start ${starts.length} hung: ${start.words}`);
      else if (starts.length % 20 === 0) console.log(`After ${starts.length}: ${summary(starts)}`);
    }
  } finally {
    await engine.close();
    await server.close();
  }
  console.log(`${name} ${engine.version}${also === 'apart' ? ', not isolated' : ''}: ${summary(starts)}`);
  process.exitCode = starts.some(({ milliseconds }) => milliseconds === null) ? 1 : 0;
}

try {
  await main(process.argv.slice(2));
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : cause);
  process.exitCode = 1;
}
