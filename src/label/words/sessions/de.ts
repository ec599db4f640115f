import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'other'>('de');

export const de = {
  putAway: (sessions: number) => `${n(sessions)} weggelegt`,
  doneOf: (done: number, images: number) =>
    `${n(done)} von ${count(images, { one: '# Bild', other: '# Bildern' })}`,
  goOn: 'Weiter',
  results: 'Ergebnis',
  rename: 'Umbenennen',
  name: 'Name',
  takeOut: 'Zurückholen',
  archive: 'Weglegen',
  delete: 'Löschen',
  simulated: 'Simuliert',
  score: (missed: number, network: number, images: number) =>
    `${n(missed)} verfehlt, das Netz ${n(network)} von ${n(images)}`,
  seed: (seed: number) => `Startzahl ${n(seed)}`,
  withoutPractice: (images: number) => `ohne die ${n(images)} vom Üben`,
  listed: {
    shuffled: 'eigene Reihenfolge je Person',
    pruned: (classes: number) => `${n(classes)} wahrscheinlichste Klassen`,
    limit: (seconds: number) => `${n(seconds)} s je Bild`,
    drawings: 'Zeichnungen und Gemälde',
    photos: 'nur Fotos',
    only: (images: number) => `nur ${count(images, { one: '# genanntes Bild', other: '# genannte Bilder' })}`,
    cast: 'als Spiel gemischt',
    sure: 'fragt, wie sicher',
    group: (group: string) => `Gruppe ${group}`,
    categories: (categories: number) => `${count(categories, { one: '# Kategorie', other: '# Kategorien' })}`,
    show: (times: string) => `zu sehen für ${times}`,
    size: (size: string) => `Fotos von ${size}`,
    cardFirst: 'erst Messen mit der Karte',
  },
} satisfies Words;
