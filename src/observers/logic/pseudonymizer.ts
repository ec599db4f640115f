import type { ImageChoice } from '../../figures/observers/chosen-images.ts';
import type { GatheredObserver } from '../../figures/observers/resolve-observers.ts';
import type { GroupsReport } from '../../figures/observers/groups/compare-groups.ts';
import type { Comparison, LeftOut } from '../../figures/observers/leave-out.ts';
import type { PairFigures } from '../../figures/observers/pair-figures.ts';
import type {
  CompareResult,
  ImageAnswer,
  ObserversReport,
  ReportedObserver,
} from '../../figures/observers/observers-report.ts';

/**
 * Names in place of those of people: Person 1, Person 2, … in the order of the files, which says nothing of their figures.
 * Who may be a network is an Observer; networks keep their names.
 */
export class Pseudonymizer {
  readonly #shown = new Map<string, string>();
  readonly #real = new Map<string, string>();

  constructor(observers: readonly Pick<ReportedObserver, 'name' | 'kind'>[]) {
    const taken = new Set(observers.flatMap(({ name, kind }) => (kind === 'network' ? [name] : [])));
    const numbers = { Person: 0, Observer: 0 };
    for (const { name, kind } of observers) {
      if (kind === 'network') continue;
      const word = kind === 'person' ? 'Person' : 'Observer';
      let shown: string;
      do shown = `${word} ${(numbers[word] += 1)}`;
      while (taken.has(shown));
      this.#shown.set(name, shown);
      this.#real.set(shown, name);
    }
  }

  /** The name in place of one; a network's is its own. */
  shown(name: string): string {
    return this.#shown.get(name) ?? name;
  }

  /** The name behind one that is shown. */
  real(shown: string): string {
    return this.#real.get(shown) ?? shown;
  }

  /** A choice of images as the comparison knows it. */
  realChoice(choice: ImageChoice): ImageChoice {
    if (choice.kind === 'missed') return { ...choice, observer: this.real(choice.observer) };
    if (choice.kind !== 'pair') return choice;
    return { ...choice, first: this.real(choice.first), second: this.real(choice.second) };
  }

  /** Answers without the names of people and of their files. */
  answers(answers: readonly ImageAnswer[]): readonly ImageAnswer[] {
    return answers.map((answer) => ({ ...answer, observer: this.shown(answer.observer), files: [] }));
  }

  /** Groups beside each other, without the names of people. */
  groups(report: GroupsReport): GroupsReport {
    return {
      ...report,
      groups: report.groups.map((group) => ({
        ...group,
        members: group.members.map((member) => ({ ...member, name: this.shown(member.name) })),
      })),
      without: report.without.map((name) => this.shown(name)),
    };
  }

  /**
   * Observers for a file without the names of people; nor with the ids of their sessions, which stand in their own files
   * beside their names.
   */
  gathered(all: readonly GatheredObserver[]): readonly GatheredObserver[] {
    return all.map(({ observer, ...one }) => {
      const also = new Map(observer.also);
      also.delete('session');
      return { ...one, files: [], observer: { ...observer, name: this.shown(observer.name), also } };
    });
  }

  /** The figures of a comparison without the names of people. */
  figures<Figures extends Pick<Comparison, 'observers' | 'pairs'>>(comparison: Figures): Figures {
    const { observers, pairs } = comparison;
    return {
      ...comparison,
      observers: observers.map((one) => ({ ...one, name: this.shown(one.name) })),
      pairs: this.#pairs(pairs),
    };
  }

  /** Who is left out, without the names of people and of their files; one who is in no comparison has a number. */
  leftOut(all: readonly LeftOut[]): readonly LeftOut[] {
    return all.map((one, at) => ({
      ...one,
      name: this.#shown.get(one.name) ?? leftOutName(at),
      files: [],
    }));
  }

  /** What a comparison comes to, without the names of people and of their files in its report. */
  result(result: CompareResult): CompareResult {
    return { ...result, report: result.report && this.#report(result.report) };
  }

  #pairs(pairs: readonly PairFigures[]): readonly PairFigures[] {
    return pairs.map((pair) => ({
      ...pair,
      first: this.shown(pair.first),
      second: this.shown(pair.second),
    }));
  }

  #report(report: ObserversReport): ObserversReport {
    const { observers, leftOut, pairs, pooled, conditions } = report;
    return {
      ...report,
      observers: observers.map((one) => ({
        ...one,
        name: this.shown(one.name),
        named: this.shown(one.name),
        files: [],
        keyed: [],
        alike: false,
      })),
      leftOut: leftOut.map((one, at) => ({ ...one, name: leftOutName(at), files: [] })),
      conditions: conditions && {
        ...conditions,
        without: conditions.without.map((name) => this.shown(name)),
      },
      pairs: this.#pairs(pairs),
      pooled: pooled && {
        ...pooled,
        people: pooled.people.map((name) => this.shown(name)),
        leftOut: pooled.leftOut.map((name) => this.shown(name)),
      },
    };
  }
}

function leftOutName(at: number): string {
  return `Left out ${at + 1}`;
}
