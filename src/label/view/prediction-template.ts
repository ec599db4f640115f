import { html, nothing } from 'lit';
import type { ImageId } from '../../core/trials/challenge.ts';
import { mostGuesses } from '../../core/trials/guesses.ts';
import type { Session } from '../../core/trials/session.ts';
import '../element/answer-card/answer-card.ts';
import type { Label } from '../make-label.ts';
import './network-failure.ts';

/** What the network says of a photo that is not answered yet, as one may ask in practice. */
export function predictionTemplate({ catalogue, photos, network }: Label, session: Session, image: ImageId) {
  const prediction = photos.answers.value.get(image);
  const status = network.status.value;
  const names = catalogue.of(session);
  const awaited = photos.unanswered.value ? 'The network cannot answer this photo.' : network.looking;
  return html`<hit5-answer-card
      side="network"
      heading="Network"
      compact
      .subtitle=${status.kind === 'ready' ? status.info.name : ''}
      .places=${mostGuesses({ list: session.list })}
      .guesses=${(prediction?.guesses ?? []).map(({ classIndex, probability }) => ({
        label: names.byIndex(classIndex).title,
        probability,
      }))}
      .hitIndex=${-1}
      .pendingText=${prediction ? '' : awaited}
    ></hit5-answer-card>
    ${prediction ? nothing : html`<hit5-network-failure .session=${session} this-image></hit5-network-failure>`}`;
}
