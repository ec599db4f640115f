import { formatFigure } from '../../../core/text/format-number.ts';
import { enoughImages, kappaImages } from '../../../figures/observers/few-images.ts';
import type { ObserversReport } from '../../../figures/observers/observers-report.ts';
import { pairPlace } from '../pair-place.ts';
import { shownName } from '../../../figures/observers/shown-name.ts';
import { whyNoKappa } from '../../../figures/scoring/why-no-kappa.ts';
import { markup } from '../../../figures/report/markup.ts';
import { cut, ink, picture, pictureMargin, pictureWidth, round, type Picture } from './picture.ts';

/** More observers than these make squares too small to be read. */
const mostObservers = 60;

/** How far each two observers miss the same images (κ); null for fewer than two, and for more than can be read. */
export function agreementPicture({ observers, pairs }: ObserversReport): Picture | null {
  const count = observers.length;
  if (count < 2 || count > mostObservers) return null;
  const names = 190;
  const side = Math.min(46, Math.max(14, (pictureWidth - names - 70) / count));
  const width = Math.max(pictureWidth, Math.ceil(names + side * count + 40));
  const above = 130;
  const top = pictureMargin.top + above;
  const text = side >= 26;
  const cells = observers.flatMap((_, row) =>
    observers.map((__, column) => {
      if (row === column) return null;
      const [first, second] = row < column ? [row, column] : [column, row];
      const pair = pairs[pairPlace(first, second, count)];
      const kappa = pair && whyNoKappa(pair, 'them') === null ? pair.kappa : null;
      const [x, y] = [round(names + side * column), round(top + side * row)];
      const few = kappa !== null && pair !== undefined && kappaImages(pair) < enoughImages;
      const shade = kappa === null || few ? 0 : Math.max(0, kappa);
      return markup`<rect x="${x}" y="${y}" width="${round(side - 1)}" height="${round(side - 1)}" fill="#19693f" fill-opacity="${round(10 * shade) / 10}" stroke="${ink.line}" stroke-width="0.5"/>
${text && markup`<text x="${round(x + side / 2)}" y="${round(y + side / 2 + 4)}" text-anchor="middle" font-size="11"${shade > 0.55 && markup` fill="#fff"`}>${kappa === null ? '–' : few ? `(${formatFigure(kappa, 1)})` : formatFigure(kappa, side >= 38 ? 2 : 1)}</text>`}`;
    }),
  );
  const labels = observers.map((observer, at) => {
    const name = shownName(observer);
    const middle = side * (at + 0.5);
    const x = round(names + middle + 4);
    return markup`<text x="${names - 8}" y="${round(top + middle + 4)}" text-anchor="end" font-size="12">${cut(name, names - 26)}</text>
<text x="${x}" y="${top - 6}" font-size="12" transform="rotate(-45 ${x} ${top - 6})">${cut(name, 166)}</text>`;
  });
  return picture(
    {
      id: 'agreement',
      title: 'Who misses the same images',
      subtitle: `Error consistency κ: 0 as by chance, 1 on just the same images${text ? `; in brackets where it stands on fewer than ${enoughImages} images` : '; the darker, the more'}`,
      width,
    },
    Math.ceil(top + side * count + 20),
    [labels, cells],
  );
}
