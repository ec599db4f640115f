import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  putAway: (sessions: number) =>
    `${count(sessions, { one: '# messa via', many: '# di messe via', other: '# messe via' })}`,
  doneOf: (done: number, images: number) =>
    `${n(done)} di ${count(images, { one: '# immagine', many: '# di immagini', other: '# immagini' })}`,
  goOn: 'Continua',
  results: 'Risultati',
  rename: 'Rinomina',
  name: 'Nome',
  takeOut: 'Riprendi',
  archive: 'Metti via',
  delete: 'Elimina',
  simulated: 'Simulata',
  score: (missed: number, network: number, images: number) =>
    `${count(missed, { one: '# mancata', many: '# di mancate', other: '# mancate' })}, la rete ${n(network)} di ${n(images)}`,
  seed: (seed: number) => `seme ${n(seed)}`,
  withoutPractice: (images: number) => `senza le ${n(images)} dell’allenamento`,
  listed: {
    shuffled: 'un ordine per ogni persona',
    pruned: (classes: number) => `${n(classes)} classi più probabili`,
    limit: (seconds: number) => `${n(seconds)} s per immagine`,
    drawings: 'disegni e dipinti',
    photos: 'solo foto',
    only: (images: number) =>
      `solo ${count(images, { one: '# immagine nominata', many: '# di immagini nominate', other: '# immagini nominate' })}`,
    cast: 'mescolate per un gioco',
    sure: 'chiede quanto è sicuro',
    group: (group: string) => `gruppo ${group}`,
    categories: (categories: number) =>
      `${count(categories, { one: '# categoria', many: '# di categorie', other: '# categorie' })}`,
    show: (times: string) => `viste per ${times}`,
    size: (size: string) => `foto di ${size}`,
    cardFirst: 'prima la misura con la carta',
  },
} satisfies Words;
