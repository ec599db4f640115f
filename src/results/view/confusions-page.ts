import { SignalWatcher } from '@lit-labs/preact-signals';
import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { givenHow } from '../../core/trials/grading.ts';
import { storesContext } from '../../kit/stores.ts';
import type { Results } from '../make-results.ts';
import '../element/confusions/confusions.ts';
import {
  commonestConfusion,
  type Confusions,
  personAndNetwork,
  sessionConfusions,
  severalRightNote,
} from '../../figures/errors/confusions.ts';
import { sides, type Side } from '../../figures/errors/side.ts';
import { pluralize } from '../../core/text/pluralize.ts';
import type { ImageCase } from '../../figures/errors/image-case.ts';
import type { Session } from '../../core/trials/session.ts';
import { HeadingFocus } from '../../kit/element/heading-focus.ts';
import { base } from '../../kit/style/base.ts';
import { sideWords } from '../../kit/style/sides.ts';
import { headings } from '../../kit/style/controls.ts';
import { comparedLink } from './images-link.ts';
import { pageCardStyles } from './page-card-styles.ts';
import { addressedPerson, nothingYetWords, SessionCases } from './session-cases.ts';

/** Who takes what for what in a session: both sides' first guesses, by class and by branch. */
@customElement('hit5-confusions-page')
export class ConfusionsPage extends SignalWatcher(LitElement) {
  static override readonly styles = [
    base,
    headings,
    sideWords,
    pageCardStyles,
    css`
      :host,
      header {
        display: grid;
        gap: 18px;
        grid-template-columns: minmax(0, 1fr);
      }
      h1 {
        max-width: 52rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @consume({ context: storesContext }) stores!: Results;

  /** Whose results. */
  @property({ attribute: false }) session!: Session;

  #graded = new SessionCases();
  #cases: readonly ImageCase[] | null = null;
  #confusions: Confusions | null = null;

  constructor() {
    super();
    new HeadingFocus(this);
  }

  protected override willUpdate(_: PropertyValues): void {
    const cases = this.#graded.of(this.session, this.stores, false);
    if (cases === this.#cases) return;
    this.#cases = cases;
    this.#confusions = sessionConfusions(cases, this.stores.catalogue.of(this.session));
  }

  protected override render() {
    const catalogue = this.stores.catalogue.of(this.session);
    const confusions = this.#confusions;
    if (!confusions) return nothing;
    if (confusions.answers.person === 0) {
      return html`<h1>There is nothing to mix up yet.</h1>
        <p>${nothingYetWords(this.#cases ?? [], this.stores.late.failures(this.session))}</p>`;
    }
    const names = personAndNetwork(addressedPerson(this.session, this.stores));
    return html`<header>
        <h1>
          ${sides.map(
            (side) =>
              html`<span class=${side}>${commonestConfusion(confusions, side, names, catalogue)}</span> `,
          )}
        </h1>
        <p>
          Only first guesses count here, on the
          <a href=${comparedLink(this.session.id, {})}>${pluralize(confusions.answers.person, 'image')}</a>
          that both answered ${givenHow(this.session)}: ${names.person.whose} first guess was wrong on
          ${confusions.wrong.person}, the network’s on ${confusions.wrong.network}. Every number opens its
          images. ${confusions.several ? severalRightNote : nothing}
        </p>
      </header>
      <div class="card">
        <hit5-confusions
          .catalogue=${catalogue}
          .confusions=${confusions}
          .names=${names}
          .link=${this.#link}
        ></hit5-confusions>
      </div>`;
  }

  #link = (side: Side, truth: string, guess: string) =>
    comparedLink(this.session.id, {
      ...(this.stores.catalogue.has(truth) ? { truth } : { branch: truth }),
      taken: { side, id: guess },
    });
}
