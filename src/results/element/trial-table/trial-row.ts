import { html, nothing } from 'lit';
import { formatPercent, formatSeconds } from '../../../core/text/format-number.ts';
import type { ImageCase, SideAnswer } from '../../../figures/errors/image-case.ts';
import { caseWords } from '../../../kit/element/trial-list/outcome-words.ts';
import type { ImageAddresses } from '../../../kit/element/trial-list/trial-list.ts';
import { tick } from '../../../kit/element/truth-line/truth-signs.ts';

/**
 * One image as a line of the table.
 *
 * @param rowIndex its place among all the table's lines, drawn or not, from 1: the head is the first.
 * @param failed whether the network failed on it, default false.
 */
export function trialRow(one: ImageCase, addresses: ImageAddresses, rowIndex: number, failed = false) {
  const { imageId, position, truth, trial, person, network, outcome, confidence } = one;
  const file = addresses.file(imageId);
  return html`<tr class="image" aria-rowindex=${rowIndex}>
    <td class="place">${position + 1}</td>
    <th scope="row">
      <span class="photo"
        >${file ? html`<img src=${file} alt="" loading="lazy" decoding="async" />` : nothing}</span
      >
      <a class="cover" href=${addresses.page(imageId)}
        >${truth?.label ?? (trial ? 'no truth given' : 'not answered')}</a
      >
    </th>
    <td class="person">${trial ? firstGuess(person) : nothing}</td>
    <td class="network">
      ${network ? firstGuess(network) : nothing}
      ${confidence === null ? nothing : html`<small>${formatPercent(confidence)}</small>`}
    </td>
    <td>
      <span class="outcome ${outcome ?? ''}" title=${one.skippedReason ?? ''}>${caseWords(one, failed)}</span>
    </td>
    <td class="time">${trial ? formatSeconds(trial.time.response) : nothing}</td>
  </tr>`;
}

/** A side's first guess, with the tick when it is the truth, or the place at which the truth came. */
function firstGuess({ classes, rank }: SideAnswer) {
  const first = classes[0];
  if (!first) return 'no guess';
  return html`<span class="label" title=${first.label}>${first.label}</span>
    ${rank < 0 ? nothing : html`<small class="hit">${tick} ${rank === 0 ? '' : `on ${rank + 1}`}<span class="visually-hidden">hit</span></small>`}`;
}
