import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, fixed, count, list, either } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  warning: {
    title: 'Ici, des images clignotent',
    about:
      'Des photos clignotent, jusqu’à trois fois par seconde. Ne continue pas si tu as une épilepsie photosensible, ou si la lumière qui clignote te rend malade. Tu peux détourner les yeux à tout moment.',
    accept: 'J’ai lu cela, continuer',
    leave: 'Quitter',
    still:
      'Cet appareil est réglé pour montrer moins de mouvement, et des photos qui clignotent ne peuvent pas être calmées. Si le mouvement te rend malade, quitte cette page.',
    allTheSame: 'Montre-moi quand même les photos qui clignotent',
  },
  forAMoment: (photo: string) => `${photo}, un court instant`,
  ready: 'On y va ?',
  crossComes: 'Une croix vient, puis la photo. Regarde la croix.',
  notCounting: 'Cette photo ne compte pas.',
  showIt: 'Montrer',
  space: 'Espace',
  loading: 'Chargement de la photo',
  skip: 'Passer l’entraînement',
  lookAway: 'Les photos clignotent. Tu peux détourner les yeux.',
  coming: (cross: boolean, mask: boolean) =>
    `${cross ? 'Une croix vient, puis la photo' : 'La photo vient'} un court instant${mask ? ', puis un motif' : ''}. Ensuite on te demande ce que c’était.`,
  beginCounting: 'C’est parti : maintenant ça compte',
  nextPractice: 'Photo d’essai suivante',
  was: (right: boolean, name: string) => `${right ? 'Juste' : 'C’était'} : ${name}.`,
  whatWasIt: 'Qu’est-ce que c’était ?',
  guessIfUnsure: 'Devine si tu hésites.',
  framesLost: (lost: number) =>
    `Pas montrée comme voulu : ${count(lost, { one: '# image a été perdue', many: '# d’images ont été perdues', other: '# images ont été perdues' })}. Elle ne compte dans aucun chiffre.`,
  wasHidden: 'Pas montrée comme voulu : la page était cachée entre-temps. Elle ne compte dans aucun chiffre.',
  interrupted: 'Pas montrée comme voulu : elle a été interrompue. Elle ne compte dans aucun chiffre.',
  photoFor: (times: readonly string[], covered: boolean) =>
    `Une photo vient pendant ${either(times)}${covered ? ', puis une image brouillée' : ''}. Tu ne peux pas la revoir avant ta réponse.`,
  noLimit: 'Ton temps compte à partir de la question. Il n’y a pas de limite.',
  limited: (time: string, onePress: boolean) =>
    `Tu as ${time} pour répondre. ${onePress ? 'Après, ça compte comme « Je ne sais pas ».' : 'Ensuite, ta réponse est ce que tu as choisi.'}`,
  becomes: (asked: string, shown: string, frames: number) =>
    `${asked} devient ${shown} (${count(frames, { one: '# image', many: '# d’images', other: '# images' })})`,
  framesFit: (rate: number, usual: boolean) =>
    `${usual ? 'Un écran courant' : 'Cet écran'} montre ${n(rate)} images par seconde, ce qui convient à ces temps.`,
  framesMake: (rate: number, usual: boolean, became: readonly string[]) =>
    `${usual ? 'Un écran courant' : 'Cet écran'} montre ${n(rate)} images par seconde, donc ${list(became)}.`,
  sameThere: (times: readonly string[]) => `${list(times)}, c’est la même chose ici.`,
  slowScreen: 'C’est peu : les téléphones et les portables font cela pour économiser leur batterie.',
  plugIn: 'Branche le tien, ou coupe l’économie, pour des temps plus proches.',
  photoSize: (pixels: number, centimetres: number, degrees: number, away: number) =>
    `Une photo de ${n(pixels)} pixels fait ${fixed(centimetres, 1)} cm de large sur cet écran : ${fixed(degrees, 1)}° à ${n(away)} cm.`,
} satisfies Words;
