import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  example: {
    you: 'Toi',
    network: 'Le réseau',
    right: ', juste',
    caption: 'Inventé : les deux l’ont parmi leurs propositions, donc les deux ont juste.',
  },
  story: {
    short: '2014 : une personne a raté 5,1 % de 1500 autres photos, GoogLeNet 6,8 %.',
    theStory: 'L’histoire',
    text: 'Andrej Karpathy s’est entraîné sur 500 photos, puis s’est mesuré à GoogLeNet, un réseau, sur 1500 autres. Hit5 est son expérience, en direct dans ton navigateur : à la fin, tu vois qui se trompe où, photo par photo.',
    heading: 'Une personne a raté moins d’images que le réseau de 2014',
    source: 'Russakovsky et al. 2015, partie 6.4',
  },
  lead: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Toi'),
    ' et ',
    network('un réseau'),
    ' voyez la même photo. Qui sait ce que c’est ?',
  ],
  runsHere: (offline: boolean) => `Ça tourne sur ta machine${offline ? ', même hors ligne' : ''}.`,
  play: 'Jouer dix photos',
  fiveMinutes: 'environ 5 minutes',
  playAs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Tu joues sous le nom de ',
    bold(`${name}`),
    '.',
  ],
  notYou: 'Pas toi ?',
  choose: 'Choisir photos, longueur, mode, durée',
  orTake: 'Ou prends un de ceux-ci',
  runClass: 'Mener une classe',
  joinClass: 'Rejoindre une classe avec un code',
  yourAnswers: 'Tes réponses',
  noneYet: 'Il n’y en a pas encore ici.',
  unfinished: 'Parties pas finies',
  goOnWith: (place: number, of: number) => `Continuer avec la photo ${n(place)} sur ${n(of)}`,
  sessionsHere: 'Parties sur cette machine',
  deleted: (session: string) => `${session} : effacée.`,
  bringBack: 'La récupérer',
  bringBackNamed: (session: string) => `La récupérer : ${session}`,
  footer: {
    files: 'Fichiers et sauvegarde',
    photos: 'Mes photos',
    networks: 'Réseaux',
    talk: 'Avant un exposé',
    credits: 'Crédits et licences',
  },
  set: {
    hardest: 'Les dix plus difficiles',
    today: 'Les dix du jour',
    minute: 'Une minute chacune',
    drawings: 'Dessins',
    blur: 'Piégé par le flou',
    dogs: 'Que des chiens',
  },
} satisfies Words;
