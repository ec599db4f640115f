import { describe, expect, it } from 'vitest';
import { run } from '#tools/compare/run.ts';

describe('compare --plan', () => {
  const plan = (...words: string[]) => run(['--plan', ...words]);

  it('says before a session how many images and people it takes, and reads no file', () => {
    const { exitCode, out } = plan('--errors', '6.8,5.1', '--kappa', '0.4', '--spread', '5');
    expect(exitCode).toBe(0);
    expect(out).toContain('For the gap: 1,824 images');
    expect(out).toContain('For κ: 1,337 images');
    expect(out).toContain('70 people');
    expect(JSON.parse(plan('--errors', '6.8,5.1', '--json').out)).toMatchObject({
      expected: { kappa: 0.4, spread: null },
      plan: { images: 1824, people: null },
    });
  });

  it.each([
    [
      ['--errors', '0,5'],
      "argument '0,5' is invalid. Expected rates above 0 and below 100 %, such as 6.8,5.1: where no image is missed, or each, there is nothing to plan for.",
    ],
    [['--errors', '100,5'], 'where no image is missed, or each'],
    [['--errors'], "Option '--errors <RATES>' argument missing"],
    [[], '--plan needs --errors: the two error rates expected, in percent, such as 6.8,5.1.'],
    [['--errors', '6.8,5.1', '--kappa', '-0.1'], 'so it cannot be -0.10'],
    [['--errors', '6.8,5.1', '--kappa=-0.1'], 'so it cannot be -0.10'],
    [['--errors', '6.8,5.1', '--kappa', 'x'], 'Expected a number from -1 to below 1'],
    [['--errors', '40,5', '--kappa', '0.9'], 'With these error rates κ lies between'],
    [['--errors', '6.8,5.1', '--spread', '0'], 'Expected points above 0, at most 100'],
    [['--errors', '6.8,5.1', 'a.csv'], '--plan reads no file'],
    [['--errors', '6.8,5.1', '--network', 'x'], '--network compares files, and --plan reads none.'],
    [['--errors', '6.8,5.1', '--csv'], '--csv compares files, and --plan reads none.'],
  ])('refuses %j', (words, message) => {
    const { exitCode, err } = plan(...words);
    expect(exitCode).toBe(2);
    expect(err).toContain(message);
  });

  it.each(['5', 'ten,five', '6,8,5,1', '', ' , '])(
    'refuses --errors “%s”, which is no two numbers',
    (errors) => {
      const { exitCode, err } = plan('--errors', errors);
      expect(exitCode).toBe(2);
      expect(err).toContain(
        `'${errors}' is invalid. Expected two numbers with a comma between them, and a point before decimals, such as 6.8,5.1.`,
      );
    },
  );

  it('goes with --plan alone', () => {
    expect(run(['one.csv', '--errors', '5,6']).err).toContain('--errors belongs to --plan');
  });
});
