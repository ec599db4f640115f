import type { ReactiveController } from 'lit';
import { pickGuess, removeGuess } from '../../core/trials/guesses.ts';
import type { Wnid } from '../../core/classes/class-ids.ts';
import { emit, type ElementEvent } from '../../kit/element/element-event.ts';
import type { ClassPicker } from '../../label/element/class-picker/class-picker.ts';
import type { ClassPickEvent } from '../../label/element/class-picker/pick-acts.ts';
import { ownCatalogue } from '../own-catalogue.ts';

/** What is picked now, the surest first. */
export type PicksEvent = ElementEvent<
  'hit5-picks',
  readonly { readonly wnid: Wnid; readonly name: string }[]
>;

/** The person pressed Ctrl+Enter: what is picked is the answer. */
export type DoneEvent = ElementEvent<'hit5-done'>;

/** Gives a picker that nobody leads the classes, and keeps what is picked; in the app its owner does both. */
export class StandalonePicker implements ReactiveController {
  readonly #picker: ClassPicker;

  constructor(picker: ClassPicker) {
    this.#picker = picker;
    picker.addController(this);
    picker.addEventListener('hit5-class-pick', (event) => {
      const { wnid, slot } = (event as unknown as ClassPickEvent).value;
      this.#take(pickGuess(picker.picks, wnid, slot));
    });
    picker.addEventListener('hit5-last-pick-remove', () =>
      this.#take(removeGuess(picker.picks, picker.picks.length - 1)),
    );
    picker.addEventListener('keydown', ({ key, ctrlKey, metaKey }) => {
      if (key === 'Enter' && (ctrlKey || metaKey) && picker.picks.length > 0 && !picker.disabled)
        emit<DoneEvent>(picker, 'hit5-done');
    });
  }

  hostConnected(): void {
    this.#picker.catalogue ??= ownCatalogue();
  }

  #take(picks: readonly Wnid[]): void {
    this.#picker.picks = picks;
    const catalogue = ownCatalogue();
    emit<PicksEvent>(
      this.#picker,
      'hit5-picks',
      picks.map((wnid) => ({ wnid, name: catalogue.title(wnid) })),
    );
  }
}
