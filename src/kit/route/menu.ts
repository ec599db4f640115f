import { pages, type Page, type PageName } from './pages.ts';

export interface PageLink {
  readonly label: string;
  /** A hash route: `#/results/images`. */
  readonly href: string;
}

/** The parts of Hit5, as the menu of every page shows them. */
export const menu: readonly PageLink[] = menuOf(() => true);

/** The menu of who takes part in a class or a study: the way back to it, and what it leads to at its end. */
export function guestMenu(study: boolean): readonly PageLink[] {
  return [
    { label: study ? 'Your study' : 'Your class', href: '#/join' },
    ...menuOf(({ ofClass }) => ofClass === 'afterwards'),
  ];
}

function menuOf(fits: (page: Pick<Page<PageName>, 'ofClass'>) => boolean): readonly PageLink[] {
  return Object.entries(pages).flatMap(([name, page]) =>
    page.menu === undefined || !fits(page)
      ? []
      : [{ label: page.menu, href: name === 'start' ? '#/' : `#/${name}` }],
  );
}
