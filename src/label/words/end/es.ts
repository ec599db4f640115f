import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  score: <Mark>(
    images: number,
    personMissed: number,
    networkMissed: number,
    person: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `De ${n(images)} fotos, `,
    person(
      `tú fallaste ${personMissed === images ? 'todas' : personMissed === 0 ? 'ninguna' : n(personMissed)}`,
    ),
    ' y ',
    network(
      `la red ${networkMissed === images ? 'todas' : networkMissed === 0 ? 'ninguna' : n(networkMissed)}`,
    ),
    '.',
  ],
  nothingYet: 'Aún no hay nada que comparar.',
  oneBothRight: 'En una foto acertasteis los dos.',
  oneBothMissed: 'En una foto fallasteis los dos.',
  oneYou: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'En una foto ',
    person('acertaste'),
    ' y ',
    network('la red falló'),
    '.',
  ],
  oneNetwork: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'En una foto ',
    person('fallaste'),
    ' y ',
    network('la red acertó'),
    '.',
  ],
  points: 'Puntos, foto a foto',
  pointsOf: (name: string, person: number, network: number) =>
    `${name}: tú ${n(person)}, la red ${n(network)}`,
  copySquares: 'Copiar los cuadrados',
  seeResults: 'Ver los resultados',
  keep: 'Guardar',
  harderOnes: 'Más difíciles',
  playAgain: 'Jugar otra vez',
  backToStart: 'Volver al inicio',
  takeTest: (many: number) =>
    `Hacer la prueba con ${count(many, { one: 'la otra # foto', many: 'las otras # de fotos', other: 'las otras # fotos' })}`,
  challengeFriend: 'Retar a alguien',
  sendThis: (shuffled: boolean) =>
    `Envía esto a alguien: las mismas fotos, ${shuffled ? 'cada persona en su orden' : 'el mismo orden'}`,
  needsPack: (name: string) => `También hace falta la colección «${name}».`,
  rematch: <Mark>(known: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
    'Revancha: ',
    person(`esta vez sabías ${n(known)} de ${n(of)}.`),
  ],
  playMissed: (many: number) =>
    `Otra vez: ${count(many, { one: 'la # que aún fallaste', many: 'las # de que aún fallaste', other: 'las # que aún fallaste' })}`,
  backToEnd: 'Volver al final de la partida',
  rematchMissed: (many: number) =>
    `Revancha: ${count(many, { one: 'la # que fallaron los dos', many: 'las # de que fallaron los dos', other: 'las # que fallaron los dos' })}`,
  rematchSome: (some: number, of: number) => `Revancha: ${n(some)} de las ${n(of)} que fallaron los dos`,
  better: {
    one: 'Una foto es muy poco para decir quién es mejor.',
    few: (images: number) => `${n(images)} fotos son muy pocas para decir quién es mejor.`,
    you: 'Lo hiciste mejor.',
    network: 'La red lo hizo mejor.',
  },
  notes: {
    simulated: 'Simulado: nadie dio estas respuestas.',
    answered: (many: number) =>
      `Has respondido a ${count(many, { one: '# foto', many: '# de fotos', other: '# fotos' })}.`,
    assisted: 'Las fotos en las que viste antes la solución o la red se cuentan aparte.',
    spoiled: 'Las fotos que no se mostraron como se pidió se cuentan aparte.',
    withoutNetwork: (many: number, failed: boolean) =>
      `${count(many, { one: '# foto', many: '# de fotos', other: '# fotos' })} sin respuesta de la red no ${many === 1 ? 'cuenta' : 'cuentan'}${failed ? '' : ' hasta que responda'}.`,
    withoutTruth: (many: number) =>
      `Nadie ha dicho qué ${count(many, { one: 'muestra # de tus fotos', many: 'muestran # de de tus fotos', other: 'muestran # de tus fotos' })}, así que no cuentan.`,
    skipped: (many: number) =>
      `${count(many, { one: '# foto sin respuesta no cuenta', many: '# de fotos sin respuesta no cuentan', other: '# fotos sin respuesta no cuentan' })}.`,
    categories: (many: number) => `Cuentan las primeras propuestas, cada una de ${n(many)} categorías.`,
    prunedNone: (images: number) =>
      `La solución estaba en la lista en ${count(images, { one: 'la # foto', many: 'las # de fotos', other: 'las # fotos' })} con lista corta.`,
    pruned: (missing: number, images: number) =>
      `En ${n(missing)} de ${n(images)} fotos con lista corta faltaba la solución: allí ninguna respuesta podía ser correcta.`,
  },
  cards: {
    youBeat: (many: number) => `Le ganaste a la red${many > 0 ? ` en ${n(many)} fotos` : ''}`,
    networkBeat: (many: number) => `La red te ganó${many > 0 ? ` en ${n(many)} fotos` : ''}`,
    surest: 'El error más seguro de la red',
    mistake: 'Un error de la red',
    near: 'Casi',
    allOfThem: (many: number) => `Las ${n(many)}`,
    networkSaid: <Mark>(
      name: string,
      sure: number,
      only: boolean,
      network: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [
      network('la red'),
      ' dijo ',
      bold(`${name}`),
      `, segura ${only ? 'solo ' : ''}al ${percent(sure)}`,
    ],
    youSaid: <Mark>(
      name: string,
      person: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [person('tú'), ' dijiste ', bold(`${name}`)],
    youDidntKnow: <Mark>(person: (text: string) => Mark): Marked<Mark> => [person('tú'), ' no lo sabías'],
  },
  embedded: {
    back: (host: string) => `Volver a ${host}`,
    seeAnswers: 'Ver o borrar tus respuestas',
    whoMade: 'Quién hizo las fotos',
    around: (first: boolean) => `${first ? 'La página que lo rodea' : 'la página que lo rodea'}`,
    notKept: (where: string) =>
      `Tu navegador no guarda nada de Hit5 en ${where}: tus respuestas se pierden si cierras o recargas esta página.`,
    kept: 'Tus respuestas se guardan en este navegador. Hit5 en su propia pestaña quizá no las vea.',
    isNot: (where: string) => `${where} no recibe ninguna, porque el servidor de este Hit5 no la nombra.`,
    couldNot: (where: string) => `Tus respuestas no se pudieron dar a ${where}:`,
    given: (where: string) => `Tus respuestas se dieron a ${where}.`,
    willBe: (where: string) => `Al final se dan a ${where}.`,
    saveThem: 'Guardarlas en un archivo',
  },
} satisfies Words;
