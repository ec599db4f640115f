import { missedLabels, type MissedImage } from '../../../figures/observers/most-missed.ts';
import type { ReportedObserver } from '../../../figures/observers/observers-report.ts';
import { shownName } from '../../../figures/observers/shown-name.ts';
import { markup } from '../../../figures/report/markup.ts';
import { cut, ink, picture, pictureMargin, pictureWidth, round, type Picture } from './picture.ts';

/** More observers than these make cells too small to be seen. */
const mostObservers = 120;

/** The images most missed, by who missed them; null without an image, and for too many observers. */
export function missedPicture(
  missed: readonly MissedImage[],
  observers: readonly ReportedObserver[],
): Picture | null {
  const count = observers.length;
  if (missed.length === 0 || count === 0 || count > mostObservers) return null;
  const labels = missedLabels(missed);
  const names = 190;
  const side = Math.min(30, Math.max(9, (pictureWidth - names - 110) / count));
  const width = Math.max(pictureWidth, Math.ceil(names + side * count + 110));
  const row = 20;
  const top = pictureMargin.top + 130;
  const right = names + side * count + 10;
  return picture(
    {
      id: 'images-most-missed',
      title: 'The images most missed, by who missed them',
      subtitle: 'Cross: missed; green disc: right; empty: not answered, or not counted',
      width,
    },
    top + row * missed.length + 20,
    [
      observers.map((observer, at) => {
        const x = round(names + side * (at + 0.5) + 4);
        return markup`<text x="${x}" y="${top - 6}" font-size="${side < 14 ? 9 : 12}" transform="rotate(-45 ${x} ${top - 6})" fill="${ink[observer.kind]}">${cut(shownName(observer), 166)}</text>`;
      }),
      missed.map((image, at) => {
        const y = round(top + row * (at + 0.5));
        return markup`<text x="${names - 8}" y="${round(y + 4)}" text-anchor="end" font-size="12">${cut(labels[at] ?? '', names - 26)}</text>
${image.hits.map((hit, place) => cell(hit, round(names + side * (place + 0.5)), y, Math.min(6, side / 2 - 1)))}
<text x="${round(right)}" y="${round(y + 4)}" fill="${ink.aside}" font-size="11">${image.missed} of ${image.answered}</text>
`;
      }),
    ],
  );
}

function cell(hit: boolean | null, x: number, y: number, size: number) {
  if (hit === null) return null;
  if (hit)
    return markup`<circle cx="${x}" cy="${y}" r="${round(size)}" fill="${ink.hit}" stroke="#19693f" stroke-width="1"/>`;
  const [left, right, up, down] = [round(x - size), round(x + size), round(y - size), round(y + size)];
  return markup`<path d="M${left} ${up}L${right} ${down}M${left} ${down}L${right} ${up}" stroke="${ink.miss}" stroke-width="2"/>`;
}
