import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, fixed, count, list, either } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  warning: {
    title: 'Qui ci sono immagini che lampeggiano',
    about:
      'Le foto lampeggiano fino a tre volte al secondo. Non continuare se hai l’epilessia fotosensibile, o se la luce che lampeggia ti fa stare male. Puoi guardare altrove in ogni momento.',
    accept: 'Ho letto, continua',
    leave: 'Esci',
    still:
      'Questo dispositivo è impostato per mostrare meno movimento, e le foto che lampeggiano non si possono calmare. Se il movimento ti fa stare male, esci.',
    allTheSame: 'Mostrami lo stesso le foto che lampeggiano',
  },
  forAMoment: (photo: string) => `${photo}, per un momento`,
  ready: 'Si va?',
  crossComes: 'Arriva una croce, poi la foto. Guarda la croce.',
  notCounting: 'Questa foto non conta.',
  showIt: 'Mostra',
  space: 'Spazio',
  loading: 'Carico la foto',
  skip: 'Salta l’allenamento',
  lookAway: 'Le foto lampeggiano. Puoi guardare altrove.',
  coming: (cross: boolean, mask: boolean) =>
    `${cross ? 'Arriva una croce, poi la foto' : 'Arriva la foto'} per un momento${mask ? ', poi una trama' : ''}. Poi ti si chiede che cos’era.`,
  beginCounting: 'Inizia: da ora conta',
  nextPractice: 'Prossima foto di prova',
  was: (right: boolean, name: string) => `${right ? 'Giusto' : 'Era'}: ${name}.`,
  whatWasIt: 'Che cos’era?',
  guessIfUnsure: 'Se hai dubbi, tira a indovinare.',
  framesLost: (lost: number) =>
    `Non mostrata come chiesto: ${count(lost, { one: 'è andato perso # fotogramma', many: 'sono andati persi # di fotogrammi', other: 'sono andati persi # fotogrammi' })}. Non conta in nessuna cifra.`,
  wasHidden: 'Non mostrata come chiesto: intanto la pagina era nascosta. Non conta in nessuna cifra.',
  interrupted: 'Non mostrata come chiesto: è stata interrotta. Non conta in nessuna cifra.',
  photoFor: (times: readonly string[], covered: boolean) =>
    `Arriva una foto per ${either(times)}${covered ? ', poi un’immagine rimescolata' : ''}. Non puoi rivederla prima di rispondere.`,
  noLimit: 'Il tuo tempo conta da quando ti si chiede che cos’era. Non c’è limite.',
  limited: (time: string, onePress: boolean) =>
    `Hai ${time} per rispondere. ${onePress ? 'Dopo conta come “Non lo so”.' : 'Poi la tua risposta è quello che hai scelto.'}`,
  becomes: (asked: string, shown: string, frames: number) =>
    `${asked} diventa ${shown} (${count(frames, { one: '# fotogramma', many: '# di fotogrammi', other: '# fotogrammi' })})`,
  framesFit: (rate: number, usual: boolean) =>
    `${usual ? 'Uno schermo comune' : 'Questo schermo'} mostra ${n(rate)} fotogrammi al secondo, e va bene per questi tempi.`,
  framesMake: (rate: number, usual: boolean, became: readonly string[]) =>
    `${usual ? 'Uno schermo comune' : 'Questo schermo'} mostra ${n(rate)} fotogrammi al secondo, quindi ${list(became)}.`,
  sameThere: (times: readonly string[]) => `${list(times)} lì sono la stessa cosa.`,
  slowScreen: 'Sono pochi: telefoni e portatili lo fanno per risparmiare batteria.',
  plugIn: 'Collega il tuo alla corrente, o spegni il risparmio, per tempi più vicini.',
  photoSize: (pixels: number, centimetres: number, degrees: number, away: number) =>
    `Una foto di ${n(pixels)} pixel è larga ${fixed(centimetres, 1)} cm su questo schermo: ${fixed(degrees, 1)}° da ${n(away)} cm.`,
} satisfies Words;
