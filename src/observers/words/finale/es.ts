import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list, either } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  acts: {
    exposures: 'Qué rápido',
    alone: 'A solas',
    together: 'Juntos',
    wall: 'Sus primeras ideas más disparatadas',
    podium: 'Podio',
  },
  actsName: 'Actos del final',
  silliest: 'Su primera idea más disparatada',
  wall: <Mark>(one: boolean, network: (text: string) => Mark): Marked<Mark> => [
    `${one ? 'Su primera idea más disparatada' : 'Sus primeras ideas más disparatadas'}, `,
    network('y lo segura que estaba'),
  ],
  onlyPeople: 'Solo lo sabían las personas',
  nobodyKnew: 'Nadie lo sabía',
  toRemember: 'Fotos para recordar',
  yourClassDid: 'Esto es lo que hizo tu clase.',
  howMuch: '¿Cuánto fallasteis?',
  alone: {
    none: 'Aún no cuenta ninguna respuesta.',
    mean: (missed: number, of: number) => `A solas, cada uno falló ${n(missed)} de ${n(of)} de media.`,
    wrong: (wrong: number, of: number) =>
      `A solas, ${wrong === 0 ? 'ninguna' : `${n(wrong)}`} de ${count(of, { one: 'vuestra # respuesta', many: 'vuestras # de respuestas', other: 'vuestras # respuestas' })} ${wrong > 1 ? 'eran falsas' : 'era falsa'}.`,
    everybody: (people: number, photos: number) =>
      `${count(people, { one: '# persona respondió', many: '# de personas respondieron', other: '# personas respondieron' })} a ${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}.`,
    those: (answered: number, complete: number, photos: number) =>
      `De ${n(answered)} personas cuentan las ${n(complete)} que respondieron a ${count(photos, { one: 'la # foto', many: 'las # de fotos', other: 'las # fotos' })}.`,
    few: (answered: number, complete: number, photos: number) =>
      `${complete === 0 ? 'Nadie respondió' : `Solo ${n(complete)} de ${n(answered)} personas respondieron`} a ${count(photos, { one: 'la # foto', many: 'las # de fotos', other: 'las # fotos' })}: así que cuentan todas, cada una con sus fotos.`,
    missedFirst: 'Una foto está fallada si la primera propuesta es falsa.',
    missedFive: 'Una foto está fallada si ninguna de las cinco propuestas es correcta.',
  },
  together: {
    none: () => 'Juntos no fallasteis ninguna.',
    many: (missed: number) => `Juntos fallasteis ${n(missed)}.`,
    named: (names: readonly string[]) => `Juntos fallasteis: ${list(names)}.`,
    most: 'Lo que la mayoría nombró primero.',
    all: 'Todas vuestras propuestas juntas: las primeras cuentan más.',
    here: (photos: number, people: number) =>
      `Aquí ${count(photos, { one: 'está la # foto', many: 'están las # de fotos', other: 'están las # fotos' })} a ${count(photos, { one: 'la', many: 'las', other: 'las' })} que respondieron los mismos ${n(people)}.`,
    limits: 'Con otras fotos, otras personas u otra red puede salir de otra manera.',
  },
  network: {
    none: 'La red no falló ninguna.',
    noneOf: (of: number) => `La red no falló ninguna de ${n(of)}.`,
    many: (missed: number) => `La red falló ${n(missed)}.`,
    manyOf: (missed: number, of: number) => `La red falló ${n(missed)} de ${n(of)}.`,
    named: (names: readonly string[]) => `La red falló: ${list(names)}.`,
  },
  known: {
    each: 'Alguien de tu clase sabía cada una de tus fotos.',
    notMany: (unknown: number, of: number) =>
      `Nadie de tu clase sabía ${n(unknown)} de ${count(of, { one: 'tu # foto', many: 'tus # de fotos', other: 'tus # fotos' })}.`,
    notNamed: (names: readonly string[]) => `Nadie de tu clase supo: ${list(names)}.`,
  },
  knew: (hits: number, answers: number) =>
    answers === 0
      ? 'nadie respondió'
      : hits === 0
        ? `de ${n(answers)} nadie lo sabía`
        : `${n(hits)} de ${n(answers)} lo ${hits === 1 ? 'sabía' : 'sabían'}`,
  sure: (figure: string) => `segura al ${figure}`,
  later: [
    'acertó a la primera',
    'acertó a la segunda',
    'acertó a la tercera',
    'acertó a la cuarta',
    'acertó a la quinta',
  ],
  and: (first: string, second: string) => `${first}, ${second}`,
  lead: () => 'es',
  article: () => '',
  filedUnder: 'ImageNet lo clasifica como',
  itSaid: (name: string, _isCategory: boolean, sure: string) => `Dijo ${name}, ${sure}.`,
  networkSaid: 'La red dijo:',
  said: (name: string) => `«${name}.»`,
  oneOf: (names: readonly string[]) => `${either(names)}`,
  mistake: (right: string, said: string, sure: string, knew: string) =>
    `Su primera idea más disparatada: a ${right} lo llamó «${said}», ${sure}; ${knew}.`,
  marks: {
    you: 'vosotros',
    network: 'red',
    noAnswer: (who: string) => `${who}: sin respuesta`,
    gotBy: 'acertada por',
    missedBy: 'fallada por',
    nobodyAnswered: 'nadie respondió',
    of: (hits: number, answers: number) => `${n(hits)} de ${n(answers)}`,
    knewIt: 'lo sabían',
  },
  rest: {
    alone: (photos: number, known: boolean) =>
      `Y ${count(photos, { one: '# foto más', many: '# de fotos más', other: '# fotos más' })}${known ? ', que sabíais igual de bien o mejor' : ''}.`,
    together: (photos: number, parts: string) =>
      `Y ${count(photos, { one: '# foto más', many: '# de fotos más', other: '# fotos más' })}: ${parts}.`,
    onlyYou: (many: number) => `solo vosotros acertasteis ${n(many)}`,
    onlyNetwork: (many: number) => `solo la red acertó ${n(many)}`,
    bothMissed: (many: number) => `los dos fallaron ${n(many)}`,
    bothGot: (many: number) => `los dos acertaron ${n(many)}`,
    youGot: (many: number) => `acertasteis, sin respuesta de la red, ${n(many)}`,
    youMissed: (many: number) => `fallasteis, sin respuesta de la red, ${n(many)}`,
  },
} satisfies Words;
