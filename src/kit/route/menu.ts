import { common } from '../words/common/common.ts';
import { pages, type Page, type PageName } from './pages.ts';

export interface PageLink {
  readonly label: string;
  /** A hash route: `#/results/images`. */
  readonly href: string;
}

/** The parts of Hit5, as the menu of every page shows them, in the language on screen. */
export const menu = (): readonly PageLink[] => menuOf(() => true);

/** The menu of who takes part in a class or a study: the way back to it, and what it leads to at its end. */
export function guestMenu(study: boolean): readonly PageLink[] {
  const { yourClass, yourStudy } = common();
  return [
    { label: study ? yourStudy : yourClass, href: '#/join' },
    ...menuOf(({ ofClass }) => ofClass === 'afterwards'),
  ];
}

function menuOf(fits: (page: Pick<Page<PageName>, 'ofClass'>) => boolean): readonly PageLink[] {
  return Object.entries(common().menu).flatMap(([name, label]) =>
    fits(pages[name as PageName]) ? [{ label, href: name === 'start' ? '#/' : `#/${name}` }] : [],
  );
}
