import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  thePhoto: 'La photo',
  noPhoto: 'Pas de photo',
  loadingPhoto: 'La photo se charge',
  wholePhoto: (label: string) => `${label}, en entier`,
  photoKeys:
    'Plus et moins zooment, 0 ajuste la photo, les flèches la déplacent, Entrée lui donne toute la fenêtre ou la remet à sa place.',
  closeWholePhoto: 'Fermer la photo entière',
  truth: () => 'Solution\u202f: ',
  rightToo: (names: readonly string[]) => `Juste aussi\u202f: ${names.join(', ')}`,
  dismiss: 'Masquer',
  link: 'Lien',
  copy: 'Copier',
  copyOf: (label: string) => `Copier : ${label}`,
  copyLink: 'Copier le lien',
  share: 'Partager',
  onlyHere: 'Ce lien ne marche que sur cet appareil.',
  copied: 'Copié.',
  noCopy: () =>
    'Le navigateur ne laisse pas une page copier ici. Le texte est sélectionné : copie-le depuis le champ.',
  kinds: {
    photo: 'Photo',
    'cut-out': 'Détourage',
    drawing: 'Dessin',
    painting: 'Peinture',
  },
  newTab: '(nouvel onglet)',
  showAll: (count: number) => `Tout montrer (${n(count)})`,
  more: (name: string) => `Plus : ${name}`,
  save: 'Enregistrer',
  cancel: 'Annuler',
  firstShown: (shown: number, count: number) => `Les ${n(shown)} premiers sur ${n(count)} sont affichés.`,
  showMore: 'En montrer plus',
  asTable: 'Les nombres dans un tableau',
  deleteIt: 'Supprimer',
  keepIt: 'Garder',
  timeLeft: 'Temps restant',
  seconds: 'secondes',
  timeIsOver: 'Le temps est écoulé.',
  nearlyOver: (left: number) =>
    `Il reste ${count(left, { one: '# seconde', many: '# de secondes', other: '# secondes' })} ou moins.`,
} satisfies Words;
