import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { fixed, percent } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  network: 'Réseau',
  slow: 'Réseau : plus long que d’habitude',
  progress: (state: string) => `Réseau : ${state}`,
  notAvailable: 'Réseau pas disponible',
  ready: 'Réseau prêt',
  loading: 'chargement',
  starting: 'démarrage',
  loaded: (loaded: string, total: string) => `${loaded} sur ${total}`,
  states: {
    loading: 'Chargement',
    starting: 'Démarrage',
    failed: 'Pas disponible',
    ready: 'Prêt',
  },
  facts: {
    state: 'État',
    isLoading: 'Le réseau se charge',
    why: 'Pourquoi il ne peut pas répondre',
    runsOn: 'Tourne sur',
    graphics: 'le processeur graphique',
    main: 'le processeur principal',
    time: 'Temps pour une photo',
    selfTest: 'Autotest',
    passed: (difference: number) =>
      `réussi ; aucune probabilité ne diffère de la référence de plus de ${fixed(difference, 4)}`,
    not: (backend: string) => `Pas ${backend}`,
  },
  chooseAnother: 'Choisir un autre réseau',
  measure: 'Mesurer chaque moteur à côté du paquet d’origine',
  addressAsks: (backend: string) => `L’adresse de la page demande ${backend}.`,
  runOn: 'Faire tourner le réseau sur',
  firstThatWorks: 'le premier qui marche ici',
  tryAgain: 'Réessayer',
  looked: {
    show: 'Montrer où il a regardé',
    hide: 'Cacher où il a regardé',
    little: 'Indices : peu',
    much: 'beaucoup',
    forGuess: 'Pour sa proposition',
    truth: 'solution',
    again: 'Le réseau regarde à nouveau…',
    otherWeights: (name: string) =>
      `${name} a ici d’autres poids que lorsqu’il a répondu pour cette photo ; on ne peut pas montrer où il a regardé alors.`,
    nothing: (label: string) => `Rien sur la photo ne lui fait penser à « ${label} ».`,
    at: (label: string, where: string) => `Pour « ${label} », il a regardé ${where}.`,
    everywhere: (label: string, where: string) =>
      `Pour « ${label} », il a regardé partout, surtout ${where}.`,
    whole: 'Le réseau a vu toute la photo.',
    square: (share: number) =>
      `Le réseau a vu le carré dans le cadre, ${percent(share)} de la photo ; il n’a jamais vu le reste hachuré.`,
    where: {
      'upper left': 'en haut à gauche',
      'upper middle': 'en haut au milieu',
      'upper right': 'en haut à droite',
      'middle left': 'au milieu à gauche',
      middle: 'au milieu',
      'middle right': 'au milieu à droite',
      'lower left': 'en bas à gauche',
      'lower middle': 'en bas au milieu',
      'lower right': 'en bas à droite',
      'left half': 'dans la moitié gauche',
      'right half': 'dans la moitié droite',
      'upper half': 'dans la moitié du haut',
      'lower half': 'dans la moitié du bas',
    },
  },
} satisfies Words;
