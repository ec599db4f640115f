import { complexZeros, type Complex } from './complex.ts';

/** Terms of the series: what it leaves out of the angles below is less than a double shows. */
const terms = 14;

/**
 * e^(−2πik/count) for k = 0, 1, … below `count`: made of sums and products alone, which every machine rounds alike. The last bit of
 * `Math.cos` and `Math.sin` differs from browser to browser.
 */
export function rootsOfUnity(count: number): Complex {
  const roots = complexZeros(count);
  for (let k = 0; k < count; k += 1) {
    const nearest = 2 * k > count ? k - count : k;
    const { re, im } = onCircle((-2 * Math.PI * nearest) / count);
    roots.re[k] = re;
    roots.im[k] = im;
  }
  return roots;
}

/** e^(i angle), the angle between −π and π: the series of its eighth, squared three times. */
function onCircle(angle: number): { readonly re: number; readonly im: number } {
  const small = angle / 8;
  let [re, im] = [1, 0];
  // 1 + ix (1 + ix/2 (1 + ix/3 (…))), from within.
  for (let term = terms; term > 0; term -= 1) [re, im] = [1 - (small / term) * im, (small / term) * re];
  for (let time = 0; time < 3; time += 1) [re, im] = [re * re - im * im, 2 * re * im];
  return { re, im };
}
