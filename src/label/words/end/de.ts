import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'other'>('de');

export const de = {
  score: <Mark>(
    images: number,
    personMissed: number,
    networkMissed: number,
    person: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `Von ${n(images)} Fotos hast `,
    person(`du ${personMissed === images ? 'alle' : personMissed === 0 ? 'keins' : n(personMissed)}`),
    ' verfehlt und ',
    network(
      `das Netz ${networkMissed === images ? 'alle' : networkMissed === 0 ? 'keins' : n(networkMissed)}`,
    ),
    '.',
  ],
  nothingYet: 'Es gibt noch nichts zu vergleichen.',
  oneBothRight: 'Bei einem Foto lagt ihr beide richtig.',
  oneBothMissed: 'Bei einem Foto lagt ihr beide daneben.',
  oneYou: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'Bei einem Foto ',
    person('lagst du richtig'),
    ' und ',
    network('das Netz daneben'),
    '.',
  ],
  oneNetwork: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'Bei einem Foto ',
    person('lagst du daneben'),
    ' und ',
    network('das Netz richtig'),
    '.',
  ],
  points: 'Punkte, Foto für Foto',
  pointsOf: (name: string, person: number, network: number) =>
    `${name}: du ${n(person)}, das Netz ${n(network)}`,
  copySquares: 'Die Quadrate kopieren',
  seeResults: 'Die Ergebnisse ansehen',
  keep: 'Behalten',
  harderOnes: 'Schwerere',
  playAgain: 'Noch einmal spielen',
  backToStart: 'Zurück zum Start',
  takeTest: (many: number) =>
    `Den Test mit ${count(many, { one: 'dem anderen # Foto', other: 'den anderen # Fotos' })} machen`,
  challengeFriend: 'Jemanden herausfordern',
  sendThis: (shuffled: boolean) =>
    `Schick das jemandem: dieselben Fotos, ${shuffled ? 'alle in eigener Reihenfolge' : 'dieselbe Reihenfolge'}`,
  needsPack: (name: string) => `Dafür braucht man auch die Fotosammlung „${name}“.`,
  rematch: <Mark>(known: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
    'Revanche: ',
    person(`Diesmal wusstest du ${n(known)} von ${n(of)}.`),
  ],
  playMissed: (many: number) =>
    `Noch einmal: ${count(many, { one: 'das #, das du noch verfehlt hast', other: 'die #, die du noch verfehlt hast' })}`,
  backToEnd: 'Zurück zum Ende der Runde',
  rematchMissed: (many: number) =>
    `Revanche: ${count(many, { one: 'das #, das beide verfehlt haben', other: 'die #, die beide verfehlt haben' })}`,
  rematchSome: (some: number, of: number) => `Revanche: ${n(some)} der ${n(of)}, die beide verfehlt haben`,
  better: {
    one: 'Ein Foto ist zu wenig, um zu sagen, wer besser ist.',
    few: (images: number) => `${n(images)} Fotos sind zu wenig, um zu sagen, wer besser ist.`,
    you: 'Du warst besser.',
    network: 'Das Netz war besser.',
  },
  notes: {
    simulated: 'Simuliert: Niemand hat diese Antworten gegeben.',
    answered: (many: number) => `Du hast zu ${count(many, { one: '# Foto', other: '# Fotos' })} geantwortet.`,
    assisted: 'Fotos, bei denen du zuerst die Lösung oder das Netz gesehen hast, zählen für sich.',
    spoiled: 'Fotos, die nicht wie gewünscht gezeigt wurden, zählen für sich.',
    withoutNetwork: (many: number, failed: boolean) =>
      `${count(many, { one: '# Foto', other: '# Fotos' })} ohne Antwort des Netzes ${many === 1 ? 'zählt' : 'zählen'} nicht${failed ? '' : ', bis es geantwortet hat'}.`,
    withoutTruth: (many: number) =>
      `Niemand hat gesagt, was ${count(many, { one: '# deiner Fotos zeigt', other: '# deiner Fotos zeigen' })}, darum zählen sie nicht.`,
    skipped: (many: number) =>
      `${count(many, { one: '# Foto ohne Antwort zählt', other: '# Fotos ohne Antwort zählen' })} nicht.`,
    categories: (many: number) => `Erste Tipps zählen, jeder eine von ${n(many)} Kategorien.`,
    prunedNone: (images: number) =>
      `Die Lösung stand auf der Liste bei ${count(images, { one: 'dem # Foto', other: 'allen # Fotos' })} mit kurzer Liste.`,
    pruned: (missing: number, images: number) =>
      `Bei ${n(missing)} von ${n(images)} Fotos mit kurzer Liste fehlte die Lösung: Dort konnte keine Antwort richtig sein.`,
  },
  cards: {
    youBeat: (many: number) => `Du hast das Netz geschlagen${many > 0 ? `, bei ${n(many)} Fotos` : ''}`,
    networkBeat: (many: number) => `Das Netz hat dich geschlagen${many > 0 ? `, bei ${n(many)} Fotos` : ''}`,
    surest: 'Der sicherste Fehler des Netzes',
    mistake: 'Ein Fehler des Netzes',
    near: 'So nah dran',
    allOfThem: (many: number) => `Alle ${n(many)}`,
    networkSaid: <Mark>(
      name: string,
      sure: number,
      only: boolean,
      network: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [
      network('das Netz'),
      ' sagte ',
      bold(`${name}`),
      `, ${only ? 'nur ' : ''}zu ${percent(sure)} sicher`,
    ],
    youSaid: <Mark>(
      name: string,
      person: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [person('du'), ' hast ', bold(`${name}`), ' gesagt'],
    youDidntKnow: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('du'),
      ' wusstest es nicht',
    ],
  },
  embedded: {
    back: (host: string) => `Zurück zu ${host}`,
    seeAnswers: 'Deine Antworten ansehen oder löschen',
    whoMade: 'Wer die Fotos gemacht hat',
    around: (first: boolean) => `${first ? 'Die Seite drum herum' : 'der Seite drum herum'}`,
    notKept: (where: string) =>
      `Dein Browser behält für Hit5 in ${where} nichts: Deine Antworten sind weg, wenn du diese Seite schließt oder neu lädst.`,
    kept: 'Deine Antworten bleiben in diesem Browser. Hit5 in einem eigenen Tab sieht sie vielleicht nicht.',
    isNot: (where: string) =>
      `${where} bekommt keine davon, weil der Server von diesem Hit5 sie nicht nennt.`,
    couldNot: (where: string) => `Deine Antworten konnten nicht an ${where} gegeben werden:`,
    given: (where: string) => `Deine Antworten wurden an ${where} gegeben.`,
    willBe: (where: string) => `Am Ende werden sie an ${where} gegeben.`,
    saveThem: 'Als Datei speichern',
  },
} satisfies Words;
