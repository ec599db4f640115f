import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { Catalogue } from '../../../core/classes/catalogue.ts';
import { visibleText } from '../../../core/text/visible-text.ts';
import {
  imagesOf,
  defaultChallenge,
  type Challenge,
  type ChallengeId,
  type KindGroup,
} from '../../../core/trials/challenge.ts';
import { evenCount, evenList, type EvenList } from '../../../core/trials/even-list.ts';
import type { FormValues } from '../../../core/trials/option-rows.ts';
import {
  changedValues,
  fieldTemplate,
  radiosTemplate,
  selectTemplate,
} from '../../../kit/form/option-form.ts';
import {
  answerOf,
  countOf,
  hasKinds,
  kindsOf,
  type AnswerChoice,
  type ChallengeChoice,
  type ChosenKinds,
  type OfferedLists,
} from '../../logic/chosen-images.ts';
import { countAsked, countRow } from '../../logic/session-plan.ts';
import type { AnswerChooseEvent } from '../answer-choice/answer-choice.ts';
import '../answer-choice/answer-choice.ts';
import { sessionFormWords } from '../../words/session-form/session-form.ts';

/** A form in which photos are chosen. */
interface PhotosForm extends ReactiveElement {
  readonly challenges: readonly ChallengeChoice[];
  readonly catalogue: Catalogue | null;
  /** Opens a challenge, to tell how many of its images show a category; without it none is left out. */
  readonly challengeOf: ((id: ChallengeId) => Promise<Challenge | null>) | null;
  /** How many images are taken where nobody chooses a number. */
  readonly count: number;
  values: FormValues;
}

/** Which photos a form takes at the moment. */
export interface ChosenPhotos {
  readonly challenge: ChallengeChoice;
  readonly kinds: KindGroup | undefined;
  readonly lists: OfferedLists;
  readonly answer: AnswerChoice;
  /** The tiles of which as many photos come of each; null: photos come as the seed says. */
  readonly even: EvenList | null;
  /** How many images are of these kinds. */
  readonly all: number;
  /** How many of them show a category of the list. */
  readonly images: number;
}

const lengths = [10, 20, 50];

/** The fields of a form that say which photos are taken: challenge, kinds, number, and with what they are answered. */
export class PhotoFields implements ReactiveController {
  readonly #form: PhotosForm;
  readonly #offersEven: boolean;

  /** The challenge that was opened, for its list and for what its images show. */
  #opened: Challenge | null = null;
  #opening: ChallengeId | null = null;
  #isLookedAt = false;
  #even: { readonly of: readonly unknown[]; readonly list: EvenList | null } | null = null;

  /** @param offersEven whether tiles can be chosen that the photos fill evenly. */
  constructor(form: PhotosForm, offersEven = false) {
    this.#form = form;
    this.#offersEven = offersEven;
    form.addController(this);
  }

  hostUpdated(): void {
    const isAsked = this.#isLookedAt || Boolean(this.#form.values['answer-with']);
    if (isAsked) void this.#look();
  }

  /** Null where there is no challenge. */
  read(usual: (challenge: ChallengeId) => ChosenKinds): ChosenPhotos | null {
    const { challenges, values, catalogue } = this.#form;
    const challenge = challenges.find(({ id }) => id === values['challenge']) ?? challenges[0];
    if (!challenge) return null;
    const kinds = kindsOf(challenge, values, usual(challenge.id));
    const opened = this.#opened?.id === challenge.id ? this.#opened : null;
    const offered = opened && this.#evenOf(opened, kinds);
    const lists = { catalogue, packList: opened?.list, evenList: offered?.list };
    const answer = answerOf(values, lists, sessionFormWords().answer);
    const { list } = answer;
    const even = offered && list === offered.list ? offered : null;
    const all = countOf(challenge, kinds);
    const listed = opened && list ? imagesOf(opened.images, { kinds, list }).length : all;
    const images = even ? evenCount(even, Infinity) : listed;
    return { challenge, kinds, lists, answer, even, all, images };
  }

  /** The form's values after something was typed or chosen in it. */
  changed(event: Event): FormValues {
    const values = changedValues(this.#form.values, event);
    const { name } = event.target as HTMLInputElement;
    if (name === 'count') return { ...values, number: '' };
    // A number of its own that was chosen with others gives way to the one that is typed.
    return name === 'number' && !lengths.includes(Number(values['count']))
      ? { ...values, count: values['count'] === 'all' ? 'all' : undefined }
      : values;
  }

  challengesTemplate({ challenge }: ChosenPhotos): TemplateResult | typeof nothing {
    const { challenges } = this.#form;
    if (challenges.length < 2) return nothing;
    const choices = challenges.map((one) => [one.id, challengeWords(one)] as const);
    return selectTemplate('challenge', sessionFormWords().photos, choices, challenge.id);
  }

  kindsTemplate({ challenge, kinds }: ChosenPhotos): TemplateResult | typeof nothing {
    if (!hasKinds(challenge)) return nothing;
    const words = sessionFormWords().kinds;
    const choices = [
      ['photos', words.photos(countOf(challenge, 'photos'))],
      ['drawings', words.drawings(countOf(challenge, 'drawings'))],
      ['all', words.all(challenge.images)],
    ] as const;
    return radiosTemplate('kinds', words.legend, choices, kinds ?? 'all');
  }

  lengthTemplate(most: number, wrong: string | undefined): TemplateResult {
    const { values, count } = this.#form;
    const words = sessionFormWords();
    const asked = countAsked(values, count, most);
    const choices = lengths.filter((length) => length < most).map(String);
    const isOffered = asked === most || choices.includes(String(asked));
    const typed = values['number'] || (isOffered ? '' : String(asked));
    const chosen = asked === most ? 'all' : String(asked);
    return html`<div class="lengths">
      ${radiosTemplate(
        'count',
        words.images,
        [...choices.map((length) => [length, length] as const), ['all', words.allOf(most)]],
        typed === '' ? chosen : '',
      )}
      ${fieldTemplate(countRow(most), { ...words.options.number, usual: `1–${most}` }, { number: typed }, wrong)}
    </div>`;
  }

  answerTemplate({ lists, all, images, even }: ChosenPhotos): TemplateResult {
    const left = even ? 0 : all - images;
    return html`<div class="answer">
      <hit5-answer-choice
        name="list"
        .values=${this.#form.values}
        .lists=${lists}
        @hit5-answer-choose=${this.#choose}
      ></hit5-answer-choice>
      ${left === 0 ? nothing : html`<p role="status">${sessionFormWords().answer.leftOut(left, all)}</p>`}
    </div>`;
  }

  /** From now on, what the photos show is asked for. */
  look = () => {
    this.#isLookedAt = true;
    this.#form.requestUpdate();
  };

  async #look(): Promise<void> {
    const { challenges, challengeOf, values } = this.#form;
    const id = (challenges.find((one) => one.id === values['challenge']) ?? challenges[0])?.id;
    if (!id || !challengeOf || this.#opening === id) return;
    this.#opening = id;
    // One that cannot be opened says why when it is begun.
    const opened = await challengeOf(id).catch(() => null);
    if (this.#opening !== id) return;
    this.#opened = opened;
    this.#form.requestUpdate();
  }

  #evenOf(opened: Challenge, kinds: KindGroup | undefined): EvenList | null {
    const { catalogue } = this.#form;
    if (!this.#offersEven || !catalogue) return null;
    const of = [opened, kinds];
    if (!this.#even?.of.every((one, at) => one === of[at]))
      this.#even = { of, list: evenList(imagesOf(opened.images, { kinds }), catalogue) };
    return this.#even.list;
  }

  #choose = ({ value }: AnswerChooseEvent) => {
    this.#form.values = { ...this.#form.values, ...value };
  };
}

/** "Terriers: 24 images of 5 classes" */
export function challengeWords(challenge: ChallengeChoice): string {
  const { id, images, classes = null } = challenge;
  const words = sessionFormWords();
  const title = id === defaultChallenge ? words.defaultChallenge : visibleText(challenge.title);
  return classes === null ? words.challenge(title, images) : words.challengeOf(title, images, classes);
}
