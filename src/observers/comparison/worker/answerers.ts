import { transfer } from 'comlink';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { figuresHeadline } from '../../logic/headline.ts';
import { comparisonJson } from '../../logic/report/comparison-json.ts';
import { comparedCsv, comparedGeirhos } from '../../logic/report/compared-csv.ts';
import { answerGrid } from '../../logic/answer-grid.ts';
import { groupOf, type GatheredObserver } from '../../../figures/observers/gather-observers.ts';
import type { GradedObservers } from '../../../figures/observers/grade-observers.ts';
import { chosenImages } from '../../../figures/observers/chosen-images.ts';
import {
  compareGroups,
  groupNames,
  tooManyGroups,
  type GroupsReport,
} from '../../../figures/observers/groups/compare-groups.ts';
import { groupBy, groupingsOf, type Grouping } from '../../logic/groups/group-by.ts';
import { NameCover } from '../../logic/name-cover.ts';
import { exposuresJson } from '../../logic/report/exposures-json.ts';
import { type ExposureFigures, exposureFigures } from '../../../figures/observers/exposures.ts';
import { observerConfusions } from '../../../figures/observers/observer-confusions.ts';
import { imageAnswers } from '../../../figures/observers/observers-report.ts';
import { leaveOut } from '../../../figures/observers/leave-out.ts';
import { withIntervals, type PairFigures } from '../../../figures/observers/pair-figures.ts';
import { setAside } from '../../../figures/observers/practice.ts';
import type { RealLabels } from '../../../core/truth/truth.ts';
import { reportFacts } from '../../../figures/report/report-facts.ts';
import type { AnswerTo, Question, QuestionKind } from '../protocol.ts';

/** What was compared last. */
export interface Compared {
  /** In the groups that they were put in last. */
  gathered: readonly GatheredObserver[];
  /** Those that are compared with nobody. */
  readonly leftOut: readonly GatheredObserver[];
  readonly graded: GradedObservers;
  /** With intervals, once these were asked for. */
  pairs: readonly PairFigures[];
  /** The file that says what is right, and which labels with several classes it holds, if any; null: the observers' own files. */
  readonly truth: { readonly file: string; readonly real: RealLabels['by'] | null } | null;
}

type Answerer<Kind extends QuestionKind> = (
  question: Question<Kind>,
  last: Compared,
  catalogue: Catalogue,
) => AnswerTo<Kind>;

/** How each question is answered. */
export const answerers: { readonly [Kind in QuestionKind]: Answerer<Kind> } = {
  answersTo: ({ image }, { gathered, graded }, catalogue) => imageAnswers(image, gathered, graded, catalogue),

  imagesOf: ({ choice }, { gathered, graded }, catalogue) =>
    chosenImages(choice, gathered, graded, catalogue),

  tidyCsv({ kinds, named }, { gathered, graded, truth }, catalogue) {
    const shown = named ? gathered : coverOf(gathered).gathered(gathered);
    const by = !truth ? 'original' : (truth.real ?? 'truth-file');
    return comparedCsv(shown, graded, by, catalogue, kinds);
  },

  geirhosCsv({ named, onlyCommon }, { gathered, graded }, catalogue) {
    const shown = named ? gathered : coverOf(gathered).gathered(gathered);
    return comparedGeirhos(shown, graded, catalogue, onlyCommon);
  },

  regroup({ edits }, last) {
    last.gathered = last.gathered.map((one) => ({
      ...one,
      group: groupOf(one.observer, edits.get(one.key)),
    }));
    return last.gathered.map(({ group }) => group);
  },

  compareGroups: ({ by }, last) => groupsOf(last, by),

  grid(_, { graded }) {
    const grid = answerGrid(graded);
    return transfer(grid, [grid.cells.buffer]);
  },

  confusions(_, { gathered, graded }, catalogue) {
    return observerConfusions(
      gathered.map(({ observer }) => observer),
      graded,
      catalogue,
    );
  },

  exposures: (_, last) => exposuresOf(last),

  reportFacts(_, { gathered, graded }, catalogue) {
    return reportFacts(
      gathered.map(({ observer }) => observer),
      graded,
      catalogue,
    );
  },

  json({ named, choices: { family, network } }, last) {
    last.pairs = last.pairs.map(withIntervals);
    const { gathered, graded, truth, pairs } = last;
    const [truthFile, labelsFile] = truth?.real ? [null, truth.file] : [truth?.file ?? null, null];
    const { comparison, leftOut } = leaveOut({ ...graded, pairs }, gathered, truthFile, labelsFile);
    const ways = groupingsOf(
      gathered.map(({ observer: { kind }, ...one }, at) => ({
        ...one,
        kind,
        n: graded.observers[at]?.n ?? 0,
      })),
    );
    const groups = ways.flatMap((by) => {
      const found = groupsOf(last, by);
      return found ? [{ by, ...found }] : [];
    });
    const left = [...setAside(last.leftOut), ...leftOut];
    const headline = figuresHeadline(comparison, gathered, network ?? null);
    const found = exposuresOf(last);
    const cover = named ? null : coverOf(gathered);
    const { observers } = cover ? cover.figures({ ...graded, pairs }) : graded;
    const exposures = found && exposuresJson(found, observers);
    const told = { family: family ?? null, headline, exposures };
    if (!cover) return comparisonJson(comparison, left, { ...told, groups });
    return comparisonJson(cover.figures(comparison), cover.leftOut(left), {
      ...told,
      groups: groups.map(({ by, ...found }) => ({ by, ...cover.groups(found) })),
    });
  },
};

function exposuresOf({ gathered, graded }: Compared): ExposureFigures | null {
  return exposureFigures(
    gathered.map(({ observer }) => observer),
    graded,
  );
}

function groupsOf({ gathered, graded }: Compared, by: Grouping): GroupsReport | null {
  const groups = gathered.map(({ observer: { kind }, ...one }) => groupBy(by, { ...one, kind }));
  return tooManyGroups(groupNames(groups).length) === null ? compareGroups(graded, groups) : null;
}

/** What people are called where they are not named, as on the page. */
function coverOf(gathered: readonly GatheredObserver[]): NameCover {
  return new NameCover(gathered.map(({ observer }) => observer));
}
