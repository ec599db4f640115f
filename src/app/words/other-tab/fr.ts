import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const fr = {
  heading: {
    closed: (framed: boolean) =>
      `${framed ? 'L’autre onglet ou cadre est fermé' : 'L’autre onglet est fermé'}.`,
    stopped: (framed: boolean) => `Hit5 continue dans un autre ${framed ? 'onglet ou cadre' : 'onglet'}.`,
    open: (framed: boolean) => `Hit5 est ouvert dans un autre ${framed ? 'onglet ou cadre' : 'onglet'}.`,
  },
  canGoOn: 'Tu peux continuer ici.',
  why: (framed: boolean, stopped: boolean) =>
    `${framed ? 'Deux onglets ou cadres' : 'Deux onglets'} qui écrivent les mêmes réponses les abîmeraient. Alors ${stopped ? 'celui-ci s’est arrêté' : 'celui-ci n’écrit rien'}. Retourne à l’autre, ou continue ici : l’autre s’arrête alors.`,
  notSaved: 'La dernière chose que tu as faite ici n’a pas été enregistrée.',
  nothingLost: 'Rien de ce que tu as répondu n’est perdu.',
  goOn: (framed: boolean) => `${framed ? 'Continuer ici' : 'Continuer dans cet onglet'}`,
  lookOnly: <Mark>(
    compare: (text: string) => Mark,
    results: (text: string) => Mark,
    credits: (text: string) => Mark,
  ): Marked<Mark> => [
    'Pour regarder seulement, ouvre ici ',
    compare('Comparer'),
    ', les ',
    results('résultats'),
    ' des parties finies ou les ',
    credits('crédits'),
    '.',
  ],
} satisfies Words;
