import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  modes: {
    practice: 'Práctica',
    challenge: 'Reto',
    test: 'Prueba',
  },
  modeWords: {
    practice: 'Puedes pedir la solución y lo que dice la red.',
    challenge: '',
    test: 'Lo correcto se ve al final, para todas las fotos.',
  },
  headingListed: <Mark>(images: number, many: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# foto', many: '# de fotos', other: '# fotos' })}, `,
    em(`${n(many)} categorías`),
    ' para elegir',
  ],
  heading: <Mark>(images: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# foto', many: '# de fotos', other: '# fotos' })}, hasta `,
    em('cinco propuestas'),
    images === 1 ? '' : ' cada una',
  ],
  steps: {
    whatIsIt: '¿Qué es?',
    typeOrGroup: 'Escribe una palabra o elige un grupo.',
    bestFirst: 'Tu mejor propuesta primero. Las falsas no cuestan nada.',
    pressIs: 'Pulsa lo que se ve.',
    firstCounts: 'Cuenta tu primera propuesta. Puedes añadir más.',
    cross: 'Mira la cruz.',
    moment: 'En su lugar aparece una foto, por un momento.',
    momentAlone: 'Aparece una foto, por un momento.',
    say: 'Di qué era, tu mejor propuesta primero. Si no lo tienes claro, adivina.',
    pressWas: 'Pulsa lo que era. Si no lo tienes claro, adivina.',
  },
  whatIsAsked: 'Qué se pide',
  firstCard: 'Primero mide tu pantalla con una tarjeta.',
  begin: 'Empezar',
  yourName: 'Tu nombre aquí (puede ser inventado)',
  answerAs: <Mark>(name: string, b: (text: string) => Mark): Marked<Mark> => [
    'Respondes como ',
    b(`${name}`),
    '.',
  ],
  notYou: '¿No eres tú?',
  timeCounts: 'Tu tiempo cuenta desde que aparece una foto.',
  secondsEach: (limit: number) =>
    `${count(limit, { one: '# segundo', many: '# de segundos', other: '# segundos' })} para cada una. Después, tu respuesta es lo que elegiste.`,
  likeliest: (many: number) => `Eliges entre los ${n(many)} nombres que la red ve más probables.`,
  categories: (names: string) => `Las categorías: ${names}.`,
  sure: 'Cada vez dices cuánta confianza tienes en tu primera propuesta.',
  counting: 'Se están contando los fotogramas de esta pantalla.',
  screen: {
    measured: 'Qué tamaño tienen las fotos para mí: medido',
    needed: 'Qué tamaño tienen las fotos para mí: mídelo primero',
    open: 'Qué tamaño tienen las fotos para mí: mídelo si quieres',
    hold: 'Pon una tarjeta de banco contra la pantalla. Mueve el control hasta que el contorno sea tan grande como la tarjeta.',
    width: 'Ancho del contorno',
    pixels: (many: number) => `${n(many)} píxeles`,
    distance: (usual: number) =>
      `De mis ojos a la pantalla, en centímetros (un brazo extendido son unos ${n(usual)})`,
    fits: 'La tarjeta encaja',
    forget: 'Olvidarlo',
    wrong: (least: number, most: number) =>
      `La distancia es un número de centímetros de ${n(least)} a ${n(most)}.`,
  },
  notices: {
    welcomeBack: 'Hola de nuevo. La partida ha esperado; sigue donde la dejaste.',
    fewer: (asked: number, there: number) => `Se pidieron ${n(asked)} fotos y hay ${n(there)}.`,
    fewerKept: (asked: number, there: number, kept: number) =>
      `Se pidieron ${n(asked)} fotos y hay ${n(there)} además de las ${n(kept)} guardadas para practicar.`,
    ahead: (shared: number, of: number, who: string) =>
      `${n(shared)} de las ${n(of)} fotos que vienen están también en una partida que ${who} no ha terminado, que entonces diría menos. Termínala primero.`,
    before: (shared: number, of: number, who: string) =>
      `${who} ya practicó con ${n(shared)} de las ${n(of)} fotos que vienen, así que esta partida dice menos. En la página de inicio puedes empezar una sin ellas.`,
    toStart: 'Al inicio',
    noImage: 'Este enlace no muestra ninguna foto:',
    askAnother: 'Pide otro a quien te lo dio o empieza tu propia partida.',
    noSession: 'El enlace que abriste no lleva a ninguna partida.',
    askThem: 'Pregunta a quien te lo dio o empieza tu propia partida.',
    photosNotHere: 'Las fotos de este enlace no están aquí.',
    noPack: (id: string) =>
      `La colección «${id}» no está en este navegador. Abre primero su archivo; desde allí puedes seguir a esta partida.`,
    openPack: 'Abrir un archivo',
    rematch: 'Una revancha es práctica: no cuenta en ningún sitio y no se guarda.',
    stopRematch: 'Parar la revancha',
    notCounted: (place: number) => `La foto ${n(place)} no cuenta:`,
    rowNotCounted: (first: number, last: number) => `Las fotos ${n(first)} a ${n(last)} no cuentan:`,
    listNotCounted: (places: string) => `Las fotos ${places} no cuentan:`,
    noAnswer: 'sin respuesta.',
    countsUnknown: (place: number) => `La foto ${n(place)} cuenta como «No lo sé».`,
    lastOne: 'Es la última: puedes retirar la respuesta hasta que pases al final.',
    takeBack: 'Retirarla',
    toTheEnd: 'Al final',
  },
} satisfies Words;
