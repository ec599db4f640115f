import { html, type TemplateResult } from 'lit';
import type { PageName, Route } from '../kit/route/pages.ts';
import type { App } from './make-app.ts';
import '../label/view/label-page.ts';
import './view/credits-page.ts';
import './view/networks-page.ts';
import './view/notices.ts';
import './view/photos-page.ts';
import './view/start-page.ts';
import './view/unknown-page.ts';

type Part = (app: App) => Promise<unknown>;

/** How a page is shown; what else it is stands in `kit/route/pages.ts`. */
interface Shown<Name extends PageName = PageName> {
  readonly show: (route: Route<Name>) => TemplateResult;
  /** Loaded when the page is first asked for; none: there from the start. */
  readonly part?: Part;
}

/** Code that brings statistics and charts, and with it the answers of all sessions. */
const withAnswers =
  (load: () => Promise<unknown>): Part =>
  ({ sessions }) =>
    Promise.all([load(), sessions.readAll()]);

const live: Part = () =>
  Promise.all([import('../live/view/live-page.ts'), import('../live/view/break-page.ts')]);

/** The pages of a class's pupils. */
const pupil: Part = ({ member }) =>
  Promise.all([import('../room/view/join-page.ts'), import('../room/view/room-page.ts'), member.load()]);

/** The pages of a class's teacher, with their stores. */
const teacher: Part = async (app) => {
  const [{ addTeacher }] = await Promise.all([
    import('../room/make-teacher.ts'),
    import('../room/view/class-page.ts'),
    import('../room/view/teacher-page.ts'),
    import('../room/view/board-page.ts'),
  ]);
  addTeacher(app);
};

const notices = html`<hit5-notices slot="notices"></hit5-notices>`;

const results: Shown<'results' | 'image'> = {
  part: withAnswers(() => import('../results/view/results-page.ts')),
  show: (route) => html`<hit5-results-page .route=${route}>${notices}</hit5-results-page>`,
};

const shown: { readonly [Name in PageName]: Shown<Name> } = {
  start: { show: ({ problem }) => html`<hit5-start-page .problem=${problem}></hit5-start-page>` },
  label: {
    show: ({ challenge, request, session, problem }) =>
      html`<hit5-label-page
        .challenge=${challenge}
        .request=${request}
        .session=${session}
        .problem=${problem}
        >${notices}</hit5-label-page
      >`,
  },
  results,
  image: results,
  observers: {
    part: withAnswers(() => import('../observers/view/observers-page.ts')),
    show: ({ words }) => html`<hit5-observers-page .words=${words}>${notices}</hit5-observers-page>`,
  },
  join: {
    part: pupil,
    show: ({ code }) => html`<hit5-join-page .code=${code}>${notices}</hit5-join-page>`,
  },
  room: {
    part: pupil,
    show: ({ room }) => html`<hit5-room-page .room=${room}>${notices}</hit5-room-page>`,
  },
  class: {
    part: teacher,
    show: ({ room }) =>
      room === null
        ? html`<hit5-class-page>${notices}</hit5-class-page>`
        : html`<hit5-teacher-page .room=${room}>${notices}</hit5-teacher-page>`,
  },
  board: {
    part: teacher,
    show: ({ room }) => html`<hit5-board-page .room=${room}></hit5-board-page>`,
  },
  live: {
    part: live,
    show: ({ photo }) => html`<hit5-live-page .photo=${photo}>${notices}</hit5-live-page>`,
  },
  break: {
    part: live,
    show: ({ subject, words }) =>
      html`<hit5-break-page .subject=${subject} .words=${words}>${notices}</hit5-break-page>`,
  },
  photos: {
    show: ({ pack, then, section }) =>
      html`<hit5-photos-page .pack=${pack} .then=${then} .section=${section}></hit5-photos-page>`,
  },
  networks: {
    show: ({ section, challenge }) =>
      html`<hit5-networks-page .section=${section} .challenge=${challenge}></hit5-networks-page>`,
  },
  checklist: {
    part: () => import('./view/checklist-page.ts'),
    show: () => html`<hit5-checklist-page>${notices}</hit5-checklist-page>`,
  },
  credits: {
    show: () => html`<hit5-credits-page></hit5-credits-page>`,
  },
  bench: {
    part: () => import('../networks/view/bench-page.ts'),
    show: () => html`<hit5-bench-page>${notices}</hit5-bench-page>`,
  },
  unknown: {
    show: ({ address }) => html`<hit5-unknown-page .address=${address}>${notices}</hit5-unknown-page>`,
  },
};

export function shownAt(route: Route): Shown {
  return shown[route.page] as Shown;
}
