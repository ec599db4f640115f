import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ImageClass } from '../../../core/classes/catalogue.ts';
import type { Wnid } from '../../../core/classes/class-ids.ts';
import { guessSlots } from '../../../core/trials/session.ts';
import { type ElementEvent, emit } from '../../../kit/element/element-event.ts';
import { pickerWords } from '../../words/picker/picker.ts';

/** The person names a class, for a slot (0..4) or for the first free one (null). */
export type ClassPickEvent = ElementEvent<
  'hit5-class-pick',
  { readonly wnid: Wnid; readonly slot: number | null }
>;

type LastPickRemoveEvent = ElementEvent<'hit5-last-pick-remove'>;

interface Titles {
  title(wnid: Wnid): string;
}

export class PickActs implements ReactiveController {
  /** What stands in the way, for all to see. */
  notice = '';
  /** What happened, for those who do not see the list. */
  spoken = '';
  readonly #host: ReactiveControllerHost & EventTarget & { readonly picks: readonly Wnid[] };
  #acted = false;

  readonly #full: () => string;

  constructor(
    host: ReactiveControllerHost & EventTarget & { readonly picks: readonly Wnid[] },
    full = allSlotsUsed,
  ) {
    this.#host = host;
    this.#full = full;
    host.addController(this);
  }

  /** Picks the class for a slot, 0..4, or for the first free one (null); whether there was anything to do. */
  pick({ wnid, title }: Pick<ImageClass, 'wnid' | 'title'>, slot: number | null = null): boolean {
    const { picks } = this.#host;
    const there = picks.indexOf(wnid);
    if (there >= 0 && (slot === null || there === slot))
      return this.#refuse(pickerWords().alreadyGuess(title, there + 1));
    if (slot === null && picks.length >= guessSlots) return this.#refuse(this.#full());
    return this.ask(() => emit<ClassPickEvent>(this.#host, 'hit5-class-pick', { wnid, slot }));
  }

  removeLast(): void {
    if (this.#host.picks.length > 0)
      this.ask(() => emit<LastPickRemoveEvent>(this.#host, 'hit5-last-pick-remove'));
  }

  /** Says what became of the person's act, and nothing when the picks change for another reason. */
  tell(catalogue: Titles | null, before: readonly Wnid[], after: readonly Wnid[]): void {
    this.notice = '';
    this.spoken = this.#acted && catalogue ? picksMessage(catalogue, before, after) : '';
    this.#acted = false;
  }

  hostConnected(): void {
    this.#acted = false;
  }

  #refuse(notice: string): false {
    this.notice = notice;
    this.#host.requestUpdate();
    return false;
  }

  ask(toTell: () => void): true {
    this.#acted = true;
    toTell();
    return true;
  }
}

function allSlotsUsed(): string {
  const words = pickerWords();
  return matchMedia('(pointer: coarse)').matches ? words.allUsed : words.allUsedKeys;
}

/** "meerkat, guess 1", "meerkat removed". */
function picksMessage(catalogue: Titles, before: readonly Wnid[], after: readonly Wnid[]): string {
  const gone = before.find((wnid) => !after.includes(wnid));
  if (gone && after.length < before.length) return pickerWords().removed(catalogue.title(gone));
  const here =
    after.find((wnid) => !before.includes(wnid)) ?? after.find((wnid, slot) => wnid !== before[slot]);
  return here ? pickerWords().isGuess(catalogue.title(here), after.indexOf(here) + 1) : '';
}
