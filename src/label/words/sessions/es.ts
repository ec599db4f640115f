import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  putAway: (sessions: number) =>
    `${count(sessions, { one: '# guardada', many: '# de guardadas', other: '# guardadas' })}`,
  doneOf: (done: number, images: number) =>
    `${n(done)} de ${count(images, { one: '# imagen', many: '# de imágenes', other: '# imágenes' })}`,
  goOn: 'Seguir',
  results: 'Resultados',
  rename: 'Cambiar nombre',
  name: 'Nombre',
  takeOut: 'Recuperar',
  archive: 'Guardar',
  delete: 'Borrar',
  simulated: 'Simulada',
  score: (missed: number, network: number, images: number) =>
    `${count(missed, { one: '# fallada', many: '# de falladas', other: '# falladas' })}, la red ${n(network)} de ${n(images)}`,
  seed: (seed: number) => `semilla ${n(seed)}`,
  withoutPractice: (images: number) => `sin las ${n(images)} de la práctica`,
  listed: {
    shuffled: 'un orden para cada persona',
    pruned: (classes: number) => `${n(classes)} clases más probables`,
    limit: (seconds: number) => `${n(seconds)} s por imagen`,
    drawings: 'dibujos y pinturas',
    photos: 'solo fotos',
    only: (images: number) =>
      `solo ${count(images, { one: '# imagen nombrada', many: '# de imágenes nombradas', other: '# imágenes nombradas' })}`,
    cast: 'mezcladas para un juego',
    sure: 'pregunta si es seguro',
    group: (group: string) => `grupo ${group}`,
    categories: (categories: number) =>
      `${count(categories, { one: '# categoría', many: '# de categorías', other: '# categorías' })}`,
    show: (times: string) => `vistas durante ${times}`,
    size: (size: string) => `fotos de ${size}`,
    cardFirst: 'primero la medida con la tarjeta',
  },
} satisfies Words;
