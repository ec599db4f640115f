import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  yourName: 'Tu nombre aquí (puede ser inventado)',
  photos: 'Fotos',
  defaultChallenge: 'Fotos y dibujos de Hit5',
  challenge: (title: string, images: number) =>
    `${title}: ${count(images, { one: '# imagen', many: '# de imágenes', other: '# imágenes' })}`,
  challengeOf: (title: string, images: number, classes: number) =>
    `${title}: ${count(images, { one: '# imagen', many: '# de imágenes', other: '# imágenes' })} de ${count(classes, { one: '# clase', many: '# de clases', other: '# clases' })}`,
  oneImage: 'Una sola imagen no puede mostrar quién es mejor.',
  fewImages: (images: number) => `Con ${n(images)} imágenes solo se ven diferencias grandes.`,
  modeMeans: {
    practice: 'la solución y la predicción cuando quieras',
    challenge: 'sin ayuda hasta que respondas, luego cara a cara',
    test: 'sin ayuda, y sin soluciones hasta el final',
  },
  kinds: {
    legend: 'Tipos de imágenes',
    photos: (many: number) => `Fotos (${n(many)})`,
    drawings: (many: number) => `Dibujos y pinturas (${n(many)})`,
    all: (many: number) => `Las ${n(many)}`,
  },
  leaveOut: (images: number, who: string, seed: number) =>
    `${count(images, { one: 'Deja fuera la # imagen', many: 'Deja fuera las # de imágenes', other: 'Deja fuera las # imágenes' })} que ${who} practicó (semilla ${n(seed)}).`,
  images: 'Imágenes',
  allOf: (most: number) => `las ${n(most)}`,
  start: {
    practice: 'Empezar la práctica',
    challenge: 'Empezar un reto',
    test: 'Empezar una prueba',
  },
  more: 'Más: listas cortas, fotos por un momento, tiempo, semilla',
  aboutSeed:
    'Semilla: el mismo número da a todos las mismas imágenes, si lo elegido arriba también es igual. Las imágenes guardadas para practicar salen solo en la práctica, nunca en un reto o una prueba con esa semilla.',
  seedNow: (seed: number) => `Ahora la semilla es ${n(seed)}.`,
  seedLeftOut: (seed: number) => `Ahora la semilla es ${n(seed)}, la de las imágenes que se dejan fuera.`,
  kept: (images: number) => `Imágenes guardadas para practicar: ${n(images)}.`,
  link: {
    title: 'Un enlace para una clase',
    none: 'Todavía no hay enlace.',
    to: 'Enlace a esta sesión',
    ownOrder: 'Quien lo abre recibe estas imágenes, cada persona en su propio orden.',
    sameOrder: 'Quien lo abre recibe estas imágenes, en el mismo orden.',
    allForPractice: (images: number) =>
      `Tiene ${count(images, { one: '# imagen, la única', many: 'todas las # de imágenes', other: 'todas las # imágenes' })}, así que no queda ninguna para un reto o una prueba.`,
    allForOthers: (images: number) =>
      `Tiene ${count(images, { one: '# imagen, la única', many: 'todas las # de imágenes', other: 'todas las # imágenes' })}, así que no queda ninguna para practicar.`,
    first: (images: number, seed: number, kinds: boolean) =>
      `Sus imágenes son las primeras ${n(images)} en el orden de la semilla ${n(seed)}. Un reto o una prueba con ${kinds ? 'esta semilla y estos tipos de imágenes' : 'esta semilla'} toma las últimas.`,
    last: (images: number, seed: number, kinds: boolean) =>
      `Sus imágenes son las últimas ${n(images)} en el orden de la semilla ${n(seed)}. Una práctica con ${kinds ? 'esta semilla y estos tipos de imágenes' : 'esta semilla'} toma las primeras.`,
  },
  answer: {
    label: 'Responder con',
    all: (classes: number) => `las ${n(classes)} clases`,
    likeliest: (classes: number) => `las ${n(classes)} más probables según la red`,
    pack: (categories: number) => `las ${n(categories)} categorías de estas fotos`,
    even: (groups: number) => `${n(groups)} grupos, el mismo número de fotos de cada uno`,
    sixteen: (categories: number, examples: readonly string[]) =>
      `${n(categories)} categorías: ${examples.join(', ')}…`,
    groups: 'grupos que yo elijo',
    file: 'mis categorías, de un archivo',
    aboutFile: (example: string, least: number, most: number) =>
      `Un archivo de texto con una línea por clase: la categoría, un tabulador y el wnid de la clase, como ${example}. De ${n(least)} a ${n(most)} categorías.`,
    choose: 'Elegir el archivo',
    chooseOther: 'Elegir otro archivo',
    fileName: 'Archivo de categorías',
    groupName: 'Un grupo o una clase, como en la lista de clases',
    add: 'Añadir',
    chosen: 'Grupos elegidos',
    takeOut: (title: string) => `Quitar ${title}`,
    categories: (categories: number, names: string) =>
      `${count(categories, { one: '# categoría', many: '# de categorías', other: '# categorías' })}: ${names}.`,
    noGroup: (name: string) => `Ningún grupo ni ninguna clase se llama «${name}».`,
    already: (title: string) => `«${title}» ya está elegido.`,
    leftOut: (left: number, images: number) =>
      `Sin ninguna de estas categorías, ${count(left, { one: 'se deja', many: 'se dejan', other: 'se dejan' })} fuera ${n(left)} de ${count(images, { one: '# imagen', many: '# de imágenes', other: '# imágenes' })}.`,
    needsFile: 'Elige el archivo de tus categorías.',
    noneLeft: 'Ninguna de estas fotos muestra una de las categorías, así que no queda ninguna.',
    needsGroups: (least: number, most: number, chosen: number) =>
      `Elige de ${n(least)} a ${n(most)} grupos: ${n(chosen)} hasta ahora.`,
    shareClass: (one: string, other: string, title: string) =>
      `«${one}» y «${other}» comparten la clase ${title}. Quita uno de los dos.`,
    shareClasses: (one: string, other: string, classes: number, title: string) =>
      `«${one}» y «${other}» comparten ${count(classes, { one: '# clase', many: '# de clases', other: '# clases' })}, por ejemplo ${title}. Quita uno de los dos.`,
  },
  timed: {
    title: 'Fotos por un momento',
    howLong: 'Cuánto tiempo se ve una foto',
    untilAnswer: 'hasta la respuesta',
    own: 'por un momento, con mis números',
    mayo: (times: string, longest: string) => `Mayo et al. 2023: ${times} y ${longest}`,
    geirhos: (time: string) => `Geirhos et al. 2018: ${time}, luego ruido rosa`,
    readAs: (times: readonly string[], example: string) =>
      `Leído como ${list(times)}. Un decimal lleva punto, como ${example}; las comas separan.`,
    measured:
      'La pantalla de cada persona se mide antes de la primera foto. Las imágenes parpadean: una página avisa antes.',
  },
  problems: {
    number: (label: string, least: number, most: number) =>
      `«${label}» necesita un número entero de ${n(least)} a ${n(most)}.`,
    numberOrNothing: (label: string, least: number, most: number, usual: string) =>
      `«${label}» necesita un número entero de ${n(least)} a ${n(most)}, o nada: ${usual}.`,
    decimal: (label: string, least: number, most: number, usual: string) =>
      `«${label}» necesita un número de ${n(least)} a ${n(most)}, o nada: ${usual}.`,
    text: (label: string, needs: string) => `«${label}» necesita ${needs}.`,
  },
  options: {
    mode: { label: 'Modo' },
    practice: { label: 'Imágenes guardadas para practicar' },
    seed: { label: 'Semilla' },
    number: { label: 'Otro número' },
    shuffled: { label: 'Cada persona tiene su propio orden' },
    limit: { label: 'Tiempo para una imagen, en segundos', usual: 'sin límite' },
    sure: { label: 'Preguntar si la primera propuesta es segura' },
    group: {
      label: 'Grupo, por ejemplo A: «Compare» pone los grupos lado a lado',
      usual: 'ninguno',
      needs: 'el nombre de un grupo, de 1 a 60 caracteres sin saltos de línea, o nada',
    },
    show: {
      label: 'Tiempos, en ms, separados por comas',
      usual: '17, 50, 150',
      needs: 'hasta 12 números de milisegundos de 1 a 10000 con un decimal como mucho, como 8.3,17,50',
    },
    cross: { label: 'Cruz antes de la foto, en ms' },
    mask: {
      label: 'Qué tapa la foto',
      choices: {
        none: 'nada',
        '': 'la foto revuelta (fases al azar)',
        pink: 'ruido rosa',
        blocks: 'los bloques de la foto, mezclados',
      },
    },
    maskTime: { label: 'Cuánto tiempo se tapa la foto, en ms' },
    answer: { label: 'Tiempo para responder, en ms', usual: 'sin límite' },
    size: {
      label: 'Lado más largo de la foto, en píxeles o grados',
      usual: 'lo más grande posible, o 400px, 8deg',
      needs:
        'un tamaño como 400px o 8deg (grados de ángulo visual), de 20 a 4000 píxeles o de 0,5 a 90 grados, o nada',
    },
    card: {
      label: 'Medida con una tarjeta, para los grados',
      choices: { '': 'quien quiera', '1': 'todos, antes de la primera foto' },
    },
  },
} satisfies Words;
