import { compareFiles } from '#tests/unit/figures/observers/compare-files.ts';
import type { Observer } from '#src/core/observers/observer.ts';
import { compareGroups } from '#src/figures/observers/groups/compare-groups.ts';
import { buildObserver, type SampleAnswer } from '../core/observers/build-observer.ts';
const kinds = { p: 'person', s: 'person', n: 'network', u: 'unknown' } as const;

/** An observer as "p4/20": a person who misses 4 of 20 images; "p4/20@15" begins at the 15th, "s…" is simulated, "p4/20c" in a class. */
function observer(written: string, at: number): Observer {
  const [, kind = 'p', misses = '0', images = '0', from = '0', inClass = ''] =
    /^([pnus])(\d+)\/(\d+)(?:@(\d+))?(c?)!?$/.exec(written) ?? [];
  const answers = Array.from({ length: Number(images) }, (_, image): SampleAnswer => {
    return [`i${Number(from) + image}`, [image < Number(misses) ? 1 : 0], 0];
  });
  const head = { kind: kinds[kind as 'p'], simulated: kind === 's', ...(inClass && { group: '7b' }) };
  return buildObserver({ ...head, name: `${head.kind} ${at + 1}` }, answers);
}

/** Observers compared; "n4/20!" is the network that was chosen. */
export function compared(written: readonly string[], observers = written.map(observer)) {
  const all = compareFiles(observers.map((one) => ({ file: `${one.name}.csv`, observers: [one] })));
  const network = all.gathered[written.findIndex((one) => one.endsWith('!'))]?.key ?? null;
  const report = { ...all.report, network };
  return { report, comparison: all.comparison, observers };
}

/** Groups as "a p4/20 p5/20": a name, and who is in it. */
export function grouped(written: readonly string[]) {
  const members = written.flatMap((one) => {
    const [name = '', ...all] = one.split(' ');
    return all.map((answers) => ({ name, answers }));
  });
  const { comparison } = compared(members.map(({ answers }) => answers));
  return compareGroups(
    comparison,
    members.map(({ name }) => name.replaceAll('_', ' ')),
  );
}
/** Who answered "1101-": right, wrong, not answered, image by image. */
export function answering(written: readonly string[]) {
  const observers = written.map((one) => {
    const [name = '', answers = ''] = one.split(' ');
    return buildObserver(
      { name },
      [...answers].flatMap((mark, at): SampleAnswer[] =>
        mark === '-' ? [] : [[`i${at}`, [mark === '1' ? 0 : 1], 0]],
      ),
    );
  });
  return compared([], observers).report;
}

/** The version changes with each release, and the hash with each network. */
export const withoutVersion = (text: string) =>
  text.replace(/version [\w.-]+/, 'version …').replace(/SHA-256 \w+/g, 'SHA-256 …');
