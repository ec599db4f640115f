import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  putAway: (sessions: number) =>
    `${count(sessions, { one: '# rangée', many: '# de rangées', other: '# rangées' })}`,
  doneOf: (done: number, images: number) =>
    `${n(done)} sur ${count(images, { one: '# image', many: '# d’images', other: '# images' })}`,
  goOn: 'Continuer',
  results: 'Résultats',
  rename: 'Renommer',
  name: 'Nom',
  takeOut: 'Reprendre',
  archive: 'Ranger',
  delete: 'Supprimer',
  simulated: 'Simulée',
  score: (missed: number, network: number, images: number) =>
    `${count(missed, { one: '# manquée', many: '# de manquées', other: '# manquées' })}, le réseau ${n(network)} sur ${n(images)}`,
  seed: (seed: number) => `graine ${n(seed)}`,
  withoutPractice: (images: number) => `sans les ${n(images)} de l’entraînement`,
  listed: {
    shuffled: 'un ordre pour chaque personne',
    pruned: (classes: number) => `${n(classes)} classes les plus probables`,
    limit: (seconds: number) => `${n(seconds)} s par image`,
    drawings: 'dessins et peintures',
    photos: 'photos seulement',
    only: (images: number) =>
      `seulement ${count(images, { one: '# image nommée', many: '# d’images nommées', other: '# images nommées' })}`,
    cast: 'mélangées pour un jeu',
    sure: 'demande si c’est sûr',
    group: (group: string) => `groupe ${group}`,
    categories: (categories: number) =>
      `${count(categories, { one: '# catégorie', many: '# de catégories', other: '# catégories' })}`,
    show: (times: string) => `vues pendant ${times}`,
    size: (size: string) => `photos de ${size}`,
    cardFirst: 'mesure avec une carte d’abord',
  },
} satisfies Words;
