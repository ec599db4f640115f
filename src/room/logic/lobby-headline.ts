import { part, type SentencePart } from '../../figures/scoring/score-sentence.ts';

const words = [
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
];

/** "Ten photos. You and a network. Who knows what it is?" */
export function lobbyHeadline(photos: number): readonly SentencePart[] {
  return [
    part(`${words[photos - 1] ?? photos} ${photos === 1 ? 'photo' : 'photos'}. `),
    part('You', 'person'),
    part(' and '),
    part('a network', 'network'),
    part('. Who knows what it is?'),
  ];
}
