import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  title: 'Che cosa vede la rete',
  showIt: 'Mostrale qualcosa. Le immagini restano su questo dispositivo.',
  giveIt: 'Dalle una foto. Le immagini restano su questo dispositivo.',
  thePicture: 'L’immagine',
  frozen: 'L’immagine, ferma',
  choosePhoto: 'Scegli una foto',
  dropPhoto: 'Trascina qui una foto, incollala, o sceglila.',
  noCamera: 'Il browser dà la fotocamera solo alle pagine in https o di questo dispositivo (localhost).',
  cameraView: 'Che cosa vede la fotocamera',
  startCamera: 'Avvia la fotocamera',
  asksCamera: 'Il browser chiede se questa pagina può usare la fotocamera.',
  cameraOff: 'La fotocamera è spenta.',
  network: 'Rete',
  cannotNow: 'La rete ora non può rispondere.',
  isLoading: 'La rete si sta caricando.',
  isLooking: 'La rete sta guardando…',
  fiveHere: 'Le sue cinque appaiono qui.',
  goOn: 'Continua',
  freeze: 'Ferma',
  keep: 'Tieni per una raccolta',
  breakIt: 'Ingannala',
  cameraOffAct: 'Spegni la fotocamera',
  putAway: 'Metti via la foto',
  kept: (many: number) =>
    `${count(many, { one: '# immagine è tenuta', many: '# di immagini sono tenute', other: '# immagini sono tenute' })} per una tua raccolta, finché questa pagina non si chiude o ricarica. Poi dici che cosa mostra ognuna, e se fanno una nuova raccolta o vanno in una che hai.`,
  makeChallenge: 'Crea o completa una raccolta',
  throwAway: 'Buttale via',
  example: {
    photo: 'Una foto che puoi girare',
    turn: 'Girala',
    turned: (degrees: number, said: string) => `${n(degrees)}°, la rete dice ${said}`,
    nothingYet: 'ancora nulla',
    broke: 'L’hai ingannata.',
    says: (name: string, share: number) => `La rete: “${name}”, sicura al ${percent(share)}.`,
    more: 'Altri modi per ingannarla',
  },
} satisfies Words;
