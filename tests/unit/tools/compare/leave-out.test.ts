import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '#tools/compare/run.ts';
import { projectFile } from '#tests/unit/core/classes/shipped-catalogue.ts';
import { figures, useFiles, type Printed } from './compared.ts';

const { fileOf } = useFiles();
const example = (name: string) => fileURLToPath(new URL(`../../../../docs/example/${name}`, import.meta.url));
const predictions = (...rows: string[]) =>
  ['file_name,predicted_class,predicted_probability', ...rows, ''].join('\n');
const one = fileOf('one.csv', predictions('a.jpg,0,0.9', 'b.jpg,1,0.9', 'c.jpg,2,0.9', 'd.jpg,9,0.9'));
const truth = fileOf('truth.csv', 'file_name,label\na.jpg,0\nb.jpg,1\nc.jpg,2\nd.jpg,3\ne.jpg,4\n');

describe('compare goes on', () => {
  const session = () => JSON.parse(projectFile('docs/example/ada.json')) as { trials: object[] };

  it.each<[string, () => object, string]>([
    ['an empty session', () => ({ ...session(), trials: [] }), 'it has no answers'],
    [
      'a session that was assisted throughout',
      () => ({
        ...session(),
        trials: session().trials.map((trial) => ({ ...trial, assistance: ['answer'] })),
      }),
      '30 images answered after the answer or the prediction was shown',
    ],
  ])('without %s, and says so', (_, changed, reason) => {
    const late = fileOf('late.json', JSON.stringify({ ...changed(), id: 'late', person: 'late' }));
    const words = [example('ada.json'), example('grace.csv')];
    const without = figures(...words);
    const { exitCode, out, err } = run([...words, late, '--json']);
    expect(exitCode).toBe(0);
    const { leftOut, ...kept } = JSON.parse(out) as Printed & { leftOut: unknown };
    expect(kept).toEqual(without);
    expect(leftOut).toEqual([{ name: 'late', files: ['late.json'], reason }]);
    expect(err).toBe(`Left out\n\nlate (late.json): ${reason}\n`);
    expect(run([...words, late]).out).toBe(run(words).out);
  });

  it('with an observer that has no image in common with the others, without a figure for its pairs', () => {
    const far = fileOf('far.csv', predictions('e.jpg,1,0.9'));
    const { observers, pairs } = figures(one, far, '--truth', truth);
    expect(observers).toMatchObject([
      { name: 'one', n: 4 },
      { name: 'far', n: 1, errors: 1 },
    ]);
    expect(pairs).toMatchObject([{ n: 0, z: null, mcnemarExact: null, difference: null, kappa: null }]);
  });

  it('with empty lines as images that were missed, and says how many', () => {
    const net = fileOf('gaps.txt', '490 1\n\n7\n\n');
    const devkit = fileOf('devkit4.txt', '1\n5\n6\n7\n');
    const { out, err } = run([net, '--truth', devkit, '--json']);
    expect(JSON.parse(out)).toMatchObject({ observers: [{ n: 4, errors: 3 }] });
    expect(err).toBe('To note\n\ngaps: 2 of its 4 lines are empty and count as missed\n');
  });

  it('with what the sessions say, where a truth file names other images', () => {
    const few = fileOf('few.csv', 'file_name,label\nq.jpg,0\n');
    const words = [example('ada.json'), example('grace.csv')];
    const { out, err } = run([...words, '--truth', few]);
    expect(out).toBe(run(words).out);
    expect(err).toContain(
      'Ada (made up): 0 of 30 images are in few.csv, so the files of answers say what is right\n',
    );
  });
});
