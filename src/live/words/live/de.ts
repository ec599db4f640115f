import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'other'>('de');

export const de = {
  title: 'Was das Netz sieht',
  showIt: 'Zeig ihm etwas. Bilder bleiben auf diesem Gerät.',
  giveIt: 'Gib ihm ein Foto. Bilder bleiben auf diesem Gerät.',
  thePicture: 'Das Bild',
  frozen: 'Das Bild, angehalten',
  choosePhoto: 'Foto wählen',
  dropPhoto: 'Zieh ein Foto hierher, füge eins ein oder wähle eins.',
  noCamera:
    'Der Browser gibt die Kamera nur Seiten, die über https kommen oder von diesem Gerät (localhost).',
  cameraView: 'Was die Kamera sieht',
  startCamera: 'Kamera starten',
  asksCamera: 'Der Browser fragt, ob diese Seite die Kamera benutzen darf.',
  cameraOff: 'Die Kamera ist aus.',
  network: 'Netz',
  cannotNow: 'Das Netz kann gerade nicht antworten.',
  isLoading: 'Das Netz wird geladen.',
  isLooking: 'Das Netz sieht hin …',
  fiveHere: 'Seine fünf kommen hier.',
  goOn: 'Weiter',
  freeze: 'Anhalten',
  keep: 'Für eine Fotosammlung behalten',
  breakIt: 'Austricksen',
  cameraOffAct: 'Kamera ausschalten',
  putAway: 'Foto weglegen',
  kept: (many: number) =>
    `${count(many, { one: '# Bild ist', other: '# Bilder sind' })} für eine eigene Fotosammlung aufgehoben, bis diese Seite geschlossen oder neu geladen wird. Als Nächstes sagst du, was jedes zeigt, und ob eine neue Sammlung daraus wird oder sie in eine kommen, die du hast.`,
  makeChallenge: 'Fotosammlung machen oder ergänzen',
  throwAway: 'Wegwerfen',
  example: {
    photo: 'Ein Foto, das du drehen kannst',
    turn: 'Dreh es',
    turned: (degrees: number, said: string) => `${n(degrees)}°, das Netz sagt ${said}`,
    nothingYet: 'noch nichts',
    broke: 'Du hast es ausgetrickst.',
    says: (name: string, share: number) => `Das Netz: „${name}“, zu ${percent(share)} sicher.`,
    more: 'Mehr Wege, es auszutricksen',
  },
} satisfies Words;
