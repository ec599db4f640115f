import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  acts: {
    letAgain: 'Dejar que respondan otra vez',
    noGoOn: 'No, seguir',
    freeze: 'Congelar',
    goOn: 'Seguir',
    start: 'Empezar',
    photoByPhoto: 'Foto a foto',
    stopCurve: 'Parar y mostrar la curva',
    stopAnswers: 'Parar y mostrar las soluciones',
    nextPhoto: 'Siguiente foto',
    next: 'Siguiente',
    backToPhotos: 'Volver a las fotos',
    end: 'Terminar',
    classAndNetwork: 'Clase y red',
    back: 'Atrás',
  },
  askEnd: '¿Terminar ahora? Después nadie puede responder y todos ven todas las soluciones.',
  askAgain:
    '¿Dejar que respondan otra vez? Lo que ya han visto resuelto no cuenta más, y las fotos se van de la pizarra.',
  askReveal:
    '¿Parar y mostrar de una vez las soluciones de todas las fotos? Lo que se responda después no cuenta.',
  askStop: (many: number, of: number) =>
    `¿Parar ahora? Han llegado ${n(many)} de ${n(of)} respuestas. Después nadie puede responder.`,
  beats: {
    question: '¿Qué es?',
    class: 'Lo que dijisteis',
    network: 'Lo que dijo la red',
    truth: 'Mostrar la solución',
  },
  said: {
    nobody: 'Nadie ha respondido a esta foto.',
    onlyUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('La única respuesta'),
      ' fue «No lo sé».',
    ],
    allUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('Todo el mundo'),
      ' dijo «No lo sé».',
    ],
    only: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('La única primera idea'),
      ` fue ${name}.`,
    ],
    both: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('Los dos'),
      ` pensaron primero en ${name}.`,
    ],
    all: <Mark>(many: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`Los ${n(many)}`),
      ` pensaron primero en ${name}.`,
    ],
    different: <Mark>(many: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} personas`),
      ` pensaron en ${n(many)} cosas distintas.`,
    ],
    few: <Mark>(most: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`No más de ${n(most)} de ${n(of)}`),
      ' pensaron en lo mismo.',
    ],
    two: <Mark>(
      many: number,
      of: number,
      first: string,
      second: string,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(`${n(many)} de ${n(of)}`),
      ` pensaron primero en ${first}, `,
      person(`${n(many)}`),
      ` en ${second}.`,
    ],
    some: <Mark>(many: number, of: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} de ${n(of)}`),
      ` ${many === 1 ? 'pensó' : 'pensaron'} primero en ${name}.`,
    ],
  },
  headline: {
    nobodyKnows: 'Nadie sabe qué es lo correcto aquí.',
    network: (name: string, figure: string) => `La red: «${name}», segura al ${figure}.`,
    better: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Nadie'
          : hits < of
            ? `${n(hits)} de ${n(of)}`
            : of === 1
              ? 'La única respuesta'
              : of === 2
                ? 'Los dos'
                : `Los ${n(of)}`,
      ),
      ` ${hits <= 1 ? 'lo hizo' : 'lo hicieron'} mejor${uncounted === 0 ? '' : uncounted === 1 ? `, y ${n(uncounted)} no cuenta` : `, y ${n(uncounted)} no cuentan`}.`,
    ],
    named: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Nadie'
          : hits < of
            ? `${n(hits)} de ${n(of)}`
            : of === 1
              ? 'La única respuesta'
              : of === 2
                ? 'Los dos'
                : `Los ${n(of)}`,
      ),
      ` ${hits <= 1 ? 'acertó' : 'acertaron'}${uncounted === 0 ? '' : uncounted === 1 ? `, y ${n(uncounted)} no cuenta` : `, y ${n(uncounted)} no cuentan`}.`,
    ],
    together: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
      network: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits < of
          ? `${n(hits)} de ${n(of)}`
          : of === 1
            ? 'La única respuesta'
            : of === 2
              ? 'Los dos'
              : `Los ${n(of)}`,
      ),
      ' y ',
      network('la red'),
      ` acertaron${uncounted === 0 ? '' : uncounted === 1 ? `, y ${n(uncounted)} no cuenta` : `, y ${n(uncounted)} no cuentan`}.`,
    ],
    noneCounts: 'Ninguna respuesta a esta foto cuenta.',
    networkNamed: 'La red acertó.',
    networkDid: 'La red, sí.',
  },
  spoiled: (many: number) =>
    `${count(many, { one: '# no vio la foto como se pidió y no cuenta', many: '# de no vieron la foto como se pidió y no cuentan', other: '# no vieron la foto como se pidió y no cuentan' })}.`,
  sides: {
    class: 'En lo que pensasteis primero',
    network: 'Lo que dijo la red',
    dontKnow: 'No lo sé',
    dontKnowOrTime: 'No lo sé, o se acabó el tiempo',
    also: (names: string, others: number) =>
      `También ${names}${others > 0 ? `, y ${n(others)} para otras cosas` : ''}.`,
    later: (many: number) =>
      `${count(many, { one: '# lo tenía entre sus otras propuestas', many: '# de lo tenían entre sus otras propuestas', other: '# lo tenían entre sus otras propuestas' })}.`,
    under: (figure: string, names: string) => `menos del ${figure}: ${names}`,
    nothing: 'nada',
    failed: 'falló',
    notYet: 'aún no hay respuesta',
    right: 'correcto,',
    didNotName: (name: string, place: boolean) => `${name} ${place ? 'acertó' : 'no acertó'}.`,
    knewIt: (time: string, hits: number, of: number) => `${time}: ${n(hits)} de ${n(of)} lo sabían`,
    oneOf: (names: readonly string[]) => `${either(names)}`,
  },
  photo: {
    stop: 'Alto: ahora nadie puede responder.',
    was: '¿Qué era?',
    ownScreen: 'Mirad vuestra pantalla.',
    answered: <Mark>(many: number, place: number, of: number, bold: (text: string) => Mark): Marked<Mark> => [
      bold(`${n(many)}`),
      ` ${many === 1 ? 'ha' : 'han'} respondido a la foto ${n(place)} de ${n(of)}.`,
    ],
    later: 'Se mostrará aquí con su solución.',
    missing: 'La foto aún no está en el servidor.',
    whereItLooked: 'Dónde miró',
    whatWasSaid: 'Lo que se dijo',
    place: (at: number, of: number) => `Foto ${n(at)} de ${n(of)}`,
    number: (at: number) => `Foto ${n(at)}`,
    word: 'Foto',
    of: (many: number) => `de ${n(many)}`,
  },
  opening: 'Abriendo la sala…',
  answersIn: <Mark>(
    many: number,
    of: number,
    stops: boolean,
    person: (text: string) => Mark,
  ): Marked<Mark> => [
    person(`${n(many)} de ${n(of)}`),
    ` respuestas han llegado.${stops ? ' Parad, por favor.' : ''}`,
  ],
  timeIsOver: 'Se acabó el tiempo.',
  howMuchMissed: '¿Cuánto fallasteis?',
  byThemselves: 'Las soluciones salen solas',
  help: 'Ayuda',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ` ${many === 1 ? 'está aquí' : 'están aquí'}`,
  ],
  locked: 'Nadie más puede entrar: la sala está cerrada.',
  join: 'Entrar',
  joinAndState: 'Entrar, y por dónde va la clase',
  answered: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' han respondido',
  ],
  lobby: <Mark>(
    photos: number,
    you: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}. `,
    you('Vosotros'),
    ' y ',
    network('una red'),
    '. ¿Quién sabe qué es?',
  ],
  whoIsHere: 'Quién está',
  more: (left: number) => `y ${n(left)} más`,
  nobodyHere: 'Aún no hay nadie.',
  nobodyGetsIn: '¿Nadie consigue entrar?',
  photos: (many: number) => `${count(many, { one: '# foto', many: '# de fotos', other: '# fotos' })}`,
  points: 'Puntos:',
  you: 'Vosotros',
  network: 'Red',
  code: 'Código',
  scanOrType: 'Escanea o escribe',
  joinAt: 'Entra en',
  qrCode: (link: string) => `Código QR de ${link}`,
  keys: {
    throughClass: 'Por la clase',
    darkButton: 'lo que dice el botón oscuro',
    asksFirst: 'parar o terminar: la primera pulsación solo pregunta',
    stepBack: 'un paso atrás, o no a una pregunta',
    atAnyTime: 'En cualquier momento',
    looked: 'dónde miró la red',
    freeze: 'congelar y seguir',
    finale: 'la clase junto a la red, acto por acto',
    fullScreen: 'pantalla completa',
    thisHelp: 'esta ayuda',
  },
} satisfies Words;
