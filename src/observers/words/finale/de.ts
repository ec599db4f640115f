import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list, either } = speech<'one' | 'other'>('de');

export const de = {
  acts: {
    exposures: 'Wie schnell',
    alone: 'Allein',
    together: 'Zusammen',
    wall: 'Seine verrücktesten ersten Tipps',
    podium: 'Siegertreppchen',
  },
  actsName: 'Akte des Finales',
  silliest: 'Sein verrücktester erster Tipp',
  wall: <Mark>(one: boolean, network: (text: string) => Mark): Marked<Mark> => [
    `${one ? 'Sein verrücktester erster Tipp' : 'Seine verrücktesten ersten Tipps'}, `,
    network('und wie sicher es war'),
  ],
  onlyPeople: 'Nur Menschen wussten es',
  nobodyKnew: 'Niemand wusste es',
  toRemember: 'Fotos zum Merken',
  yourClassDid: 'Das hat deine Klasse geschafft.',
  howMuch: 'Wie oft lagt ihr daneben?',
  alone: {
    none: 'Noch zählt keine Antwort.',
    mean: (missed: number, of: number) =>
      `Allein lag jeder von euch im Schnitt bei ${n(missed)} von ${n(of)} daneben.`,
    wrong: (wrong: number, of: number) =>
      `Allein ${wrong > 1 ? 'waren' : 'war'} ${wrong === 0 ? 'keine' : `${n(wrong)}`} von ${count(of, { one: 'eurer # Antwort', other: 'euren # Antworten' })} falsch.`,
    everybody: (people: number, photos: number) =>
      `${count(people, { one: '# Person hat', other: '# Leute haben' })} zu ${count(photos, { one: '# Foto', other: '# Fotos' })} geantwortet.`,
    those: (answered: number, complete: number, photos: number) =>
      `Von ${n(answered)} Leuten zählen die ${n(complete)}, die zu ${count(photos, { one: 'dem # Foto', other: 'allen # Fotos' })} geantwortet haben.`,
    few: (answered: number, complete: number, photos: number) =>
      `${complete === 0 ? 'Niemand hat' : `Nur ${n(complete)} von ${n(answered)} Leuten haben`} zu ${count(photos, { one: 'dem # Foto', other: 'allen # Fotos' })} geantwortet: Darum zählen alle, jeweils mit ihren Fotos.`,
    missedFirst: 'Ein Foto ist verfehlt, wenn der erste Tipp falsch ist.',
    missedFive: 'Ein Foto ist verfehlt, wenn keiner von fünf Tipps richtig ist.',
  },
  together: {
    none: () => 'Zusammen habt ihr keins verfehlt.',
    many: (missed: number) => `Zusammen habt ihr ${n(missed)} verfehlt.`,
    named: (names: readonly string[]) => `Zusammen habt ihr verfehlt: ${list(names)}.`,
    most: 'Was die meisten von euch zuerst nannten.',
    all: 'Alle eure Tipps zusammen: Erste zählen am meisten.',
    here: (photos: number, people: number) =>
      `Hier ${count(photos, { one: 'ist das # Foto, zu dem', other: 'sind die # Fotos, zu denen' })} dieselben ${n(people)} von euch geantwortet haben.`,
    limits: 'Mit anderen Fotos, anderen Leuten oder einem anderen Netz kann es anders ausgehen.',
  },
  network: {
    none: 'Das Netz hat keins verfehlt.',
    noneOf: (of: number) => `Das Netz hat keins von ${n(of)} verfehlt.`,
    many: (missed: number) => `Das Netz hat ${n(missed)} verfehlt.`,
    manyOf: (missed: number, of: number) => `Das Netz hat ${n(missed)} von ${n(of)} verfehlt.`,
    named: (names: readonly string[]) => `Das Netz hat verfehlt: ${list(names)}.`,
  },
  known: {
    each: 'Jedes deiner Fotos wusste jemand in deiner Klasse.',
    notMany: (unknown: number, of: number) =>
      `${n(unknown)} von ${count(of, { one: 'deinem # Foto', other: 'deinen # Fotos' })} wusste niemand in deiner Klasse.`,
    notNamed: (names: readonly string[]) => `Niemand in deiner Klasse wusste: ${list(names)}.`,
  },
  knew: (hits: number, answers: number, they: boolean) =>
    answers === 0
      ? 'niemand hat geantwortet'
      : hits === 0
        ? `von ${n(answers)}${they ? '' : ' von euch'} wusste es niemand`
        : `${n(hits)} von ${n(answers)}${they ? '' : ' von euch'} ${hits === 1 ? 'wusste' : 'wussten'} es`,
  sure: (figure: string) => `zu ${figure} sicher`,
  later: [
    'lag gleich richtig',
    'beim zweiten Tipp richtig',
    'beim dritten Tipp richtig',
    'beim vierten Tipp richtig',
    'beim fünften Tipp richtig',
  ],
  and: (first: string, second: string) => `${first}, ${second}`,
  lead: () => 'es ist',
  article: () => '',
  filedUnder: 'ImageNet ordnet es ein unter',
  itSaid: (name: string, _isCategory: boolean, sure: string) => `Es sagte ${name}, ${sure}.`,
  networkSaid: 'Das Netz sagte:',
  said: (name: string) => `„${name}.“`,
  oneOf: (names: readonly string[]) => `${either(names)}`,
  mistake: (right: string, said: string, sure: string, knew: string) =>
    `Sein verrücktester erster Tipp: ${right} nannte es „${said}“, ${sure}; ${knew}.`,
  marks: {
    you: 'ihr',
    network: 'Netz',
    noAnswer: (who: string) => `${who}: keine Antwort`,
    gotBy: 'richtig:',
    missedBy: 'daneben:',
    nobodyAnswered: 'niemand hat geantwortet',
    of: (hits: number, answers: number) => `${n(hits)} von ${n(answers)}`,
    knewIt: 'wussten es',
  },
  rest: {
    alone: (photos: number, known: boolean) =>
      `Und noch ${count(photos, { one: '# Foto', other: '# Fotos' })}${known ? ', die ihr ebenso gut oder besser wusstet' : ''}.`,
    together: (photos: number, parts: string) =>
      `Und noch ${count(photos, { one: '# Foto', other: '# Fotos' })}: ${parts}.`,
    onlyYou: (many: number) => `nur ihr wusstet ${n(many)}`,
    onlyNetwork: (many: number) => `nur das Netz wusste ${n(many)}`,
    bothMissed: (many: number) => `beide verfehlten ${n(many)}`,
    bothGot: (many: number) => `beide wussten ${n(many)}`,
    youGot: (many: number) => `ihr wusstet, ohne Antwort des Netzes, ${n(many)}`,
    youMissed: (many: number) => `ihr verfehltet, ohne Antwort des Netzes, ${n(many)}`,
  },
} satisfies Words;
