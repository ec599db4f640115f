import { html, nothing, type TemplateResult } from 'lit';
import { visibleText } from '../../../core/text/visible-text.ts';
import { exclusionRules } from '../../../core/room/exclusion.ts';
import { mostSeats } from '../../../core/room/room-event.ts';
import { largestSeed } from '../../../core/trials/seeded-order.ts';
import { sessionOptions } from '../../../core/trials/session-options.ts';
import { choiceTemplate, numberTemplate } from '../../../label/element/session-form/form-fields.ts';
import { moreRows, offeredChoices, type ChoiceRow, type RoomChoices } from './room-fields.ts';

export interface NetworkChoice {
  readonly id: string;
  readonly name: string;
}

interface MoreFields {
  readonly choices: RoomChoices;
  readonly first: TemplateResult;
  readonly kinds: TemplateResult | typeof nothing;
  readonly networks: readonly NetworkChoice[];
  readonly network: string;
  readonly answer: TemplateResult;
  /** The field that cannot be taken; undefined: all can. */
  readonly wrong: string | undefined;
}

/** For how many days a room is kept unless something else is chosen. */
const usualDays = 30;

export function rowTemplate(row: ChoiceRow, choices: RoomChoices): TemplateResult {
  const chosen = choices[row.key];
  const offered = offeredChoices(row, choices);
  return html`<div class="row">
    <fieldset class=${offered.length > 2 ? 'kinds' : ''}>
      <legend>${row.legend}</legend>
      ${offered.map(({ value, label }) => choiceTemplate(row.key, value, label, value === chosen))}
    </fieldset>
    <p class="means">${offered.find(({ value }) => value === chosen)?.means}</p>
  </div>`;
}

export function moreTemplate({
  first,
  choices,
  kinds,
  networks,
  network,
  answer,
  wrong,
}: MoreFields): TemplateResult {
  const isWrong = (field: string) => (wrong === field ? 'true' : 'false');
  return html`<details>
    <summary>More choices</summary>
    <div class="rows">
      <div class="row wide">${first}</div>
      ${kinds === nothing ? nothing : html`<div class="row wide">${kinds}</div>`}
      ${moreRows.map((row) => rowTemplate(row, choices))}
      <div class="row wide">${answer}</div>
    </div>
    <div class="more">
      ${sessionOptions.map((option) => numberTemplate(option, wrong === option.key))}
      <label>
        <span>Group, such as A: Compare sets groups side by side</span>
        <input name="group" maxlength="60" autocomplete="off" aria-invalid=${isWrong('group')} />
      </label>
      <label>
        <span>Days until the room is deleted</span>
        <input
          name="days"
          type="number"
          min="1"
          max="365"
          .value=${String(usualDays)}
          aria-invalid=${isWrong('days')}
        />
      </label>
      <label>
        <span>Seed: the same number gives the same photos</span>
        <input
          name="seed"
          type="number"
          min="0"
          max=${largestSeed}
          placeholder="any"
          aria-invalid=${isWrong('seed')}
        />
      </label>
      ${
        choices.pace === 'self'
          ? html`<label class="tick">
              <input name="own-order" type="checkbox" />
              <span>Each person gets their own order</span>
            </label>`
          : nothing
      }
      <label class="tick">
        <input name="sure" type="checkbox" value="1" />
        <span>Ask how sure everybody is of the first guess</span>
      </label>
      ${
        networks.length > 1
          ? html`<fieldset class="networks wide">
              <legend>Networks that answer</legend>
              ${networks.map(
                ({ id, name }) =>
                  html`<label class="tick">
                    <input name="network" type="checkbox" value=${id} ?checked=${id === network} />
                    <span>${visibleText(name)}</span>
                  </label>`,
              )}
            </fieldset>`
          : nothing
      }
    </div>
  </details>`;
}

export function studyTemplate(
  wrong: string | undefined,
  preset: TemplateResult | typeof nothing,
): TemplateResult {
  const isWrong = (field: string) => (wrong === field ? 'true' : 'false');
  return html`<details>
    <summary>For a study: consent, number of people, ids, completion code, who is left out</summary>
    ${preset}
    <div class="more">
      <label class="wide">
        <span>What participants have to agree to (leave it empty for no study)</span>
        <textarea name="consent" maxlength="20000"></textarea>
      </label>
      <label>
        <span>At most so many people, for example 40</span>
        <input
          name="people"
          type="number"
          min="1"
          max=${mostSeats}
          placeholder="no limit"
          aria-invalid=${isWrong('people')}
        />
      </label>
      <label>
        <span>Word of the link that is the participant’s id: for Prolific, PROLIFIC_PID</span>
        <input name="parameter" autocomplete="off" placeholder="none" aria-invalid=${isWrong('parameter')} />
      </label>
      <label>
        <span>Completion code, shown at the end</span>
        <input name="completion" maxlength="200" autocomplete="off" />
      </label>
      <label class="tick wide">
        <input name="needs-id" type="checkbox" />
        <span>Only who has an id in the link can take part</span>
      </label>
      <p class="wide">
        Leave those out of the figures… Write it down now: it cannot be changed once the room is there, and
        the methods name it.
      </p>
      ${exclusionRules.map(
        ({ key, label, unit }) =>
          html`<label>
            <span>… ${label}</span>
            <input
              name="rule-${key}"
              type="number"
              min="0"
              max=${unit === '%' ? 100 : 600}
              step=${unit === '%' ? 1 : 0.1}
              placeholder="nobody"
              aria-invalid=${isWrong(`rule-${key}`)}
            />
          </label>`,
      )}
    </div>
  </details>`;
}
