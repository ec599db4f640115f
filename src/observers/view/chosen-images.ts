import { pluralize } from '../../core/text/pluralize.ts';
import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { observersLink } from '../../kit/route/pages.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Observers } from '../make-observers.ts';
import '../../results/element/image-tiles/image-tiles.ts';
import type { ImageChoice } from '../../figures/observers/chosen-images.ts';
import type { ObserversReport } from '../../figures/observers/observers-report.ts';
import { messageOf } from '../../core/message-of.ts';
import { base } from '../../kit/style/base.ts';
import { controls, headings } from '../../kit/style/controls.ts';
import { goToHeading } from '../../kit/element/heading-focus.ts';
import { choiceTitle, choiceWords } from './choice-link.ts';
import { imageFinder } from './image-finder.ts';
import { observersStyles } from './observers-page-styles.ts';

/**
 * The images behind the number that the address names.
 * @slot - What is wrong with the address.
 */
@customElement('hit5-chosen-images')
export class ChosenImages extends SignalWatcher(LitElement) {
  static override readonly styles = [base, controls, headings, observersStyles];

  @consume({ context: storesContext }) stores!: Observers;

  @property({ attribute: false }) report!: ObserversReport;

  @property({ attribute: false }) choice!: ImageChoice;

  /** The choice to which the page has been scrolled. */
  #shown: ImageChoice | null = null;

  #images = new Task(this, {
    args: () => [this.choice, this.report] as const,
    task: ([choice]) => this.stores.observers.imagesOf(choice),
  });

  protected override render() {
    return this.#images.render({
      complete: (names) => this.#renderImages(names),
      error: (cause) => html`<p>${messageOf(cause)}</p>`,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#shown !== this.choice && goToHeading(this.renderRoot.querySelector('h2')))
      this.#shown = this.choice;
  }

  #renderImages(names: readonly string[] | null) {
    const finder = imageFinder(this.stores, this.report);
    return html`<section class="card chosen" aria-labelledby="chosen">
      <h2 id="chosen">
        ${names === null ? 'These observers are not compared any more' : `${choiceTitle(this.choice, this.stores.catalogue)}: ${pluralize(names.length, 'image')}`}
      </h2>
      <slot></slot>
      ${
        names && names.length > 0
          ? html`<hit5-image-tiles
              .tiles=${names.map((name) => finder.tile(name, choiceWords(this.choice)))}
            ></hit5-image-tiles>`
          : nothing
      }
      <p><a class="button" href=${observersLink}>Close these images</a></p>
    </section>`;
  }
}
