import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'other'>('de');

export const de = {
  acts: {
    letAgain: 'Noch einmal antworten lassen',
    noGoOn: 'Nein, weiter',
    freeze: 'Anhalten',
    goOn: 'Weiter',
    start: 'Start',
    photoByPhoto: 'Foto für Foto',
    stopCurve: 'Stoppen und die Kurve zeigen',
    stopAnswers: 'Stoppen und die Lösungen zeigen',
    nextPhoto: 'Nächstes Foto',
    next: 'Weiter',
    backToPhotos: 'Zurück zu den Fotos',
    end: 'Beenden',
    classAndNetwork: 'Klasse und Netz',
    back: 'Zurück',
  },
  askEnd: 'Jetzt beenden? Danach kann niemand mehr antworten, und alle sehen alle Lösungen.',
  askAgain:
    'Noch einmal antworten lassen? Wozu sie die Lösung gesehen haben, zählt nicht mehr, und die Fotos gehen von der Tafel.',
  askReveal:
    'Stoppen und die Lösungen zu allen Fotos auf einmal zeigen? Was danach geantwortet wird, zählt nicht.',
  askStop: (many: number, of: number) =>
    `Jetzt stoppen? ${n(many)} von ${n(of)} Antworten sind da. Danach kann niemand mehr antworten.`,
  beats: {
    question: 'Was ist das?',
    class: 'Was ihr gesagt habt',
    network: 'Was das Netz gesagt hat',
    truth: 'Lösung zeigen',
  },
  said: {
    nobody: 'Niemand hat zu diesem Foto geantwortet.',
    onlyUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('Die einzige Antwort'),
      ' war „Weiß ich nicht“.',
    ],
    allUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('Alle'),
      ' haben „Weiß ich nicht“ gesagt.',
    ],
    only: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('Der einzige erste Tipp'),
      ` war ${name}.`,
    ],
    both: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('Beide'),
      ` dachten zuerst an ${name}.`,
    ],
    all: <Mark>(many: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`Alle ${n(many)}`),
      ` dachten zuerst an ${name}.`,
    ],
    different: <Mark>(many: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} Leute`),
      ` dachten an ${n(many)} verschiedene Dinge.`,
    ],
    few: <Mark>(most: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`Nicht mehr als ${n(most)} von ${n(of)}`),
      ' dachten an dasselbe.',
    ],
    two: <Mark>(
      many: number,
      of: number,
      first: string,
      second: string,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(`${n(many)} von ${n(of)}`),
      ` dachten zuerst an ${first}, `,
      person(`${n(many)}`),
      ` an ${second}.`,
    ],
    some: <Mark>(many: number, of: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} von ${n(of)}`),
      ` ${many === 1 ? 'dachte' : 'dachten'} zuerst an ${name}.`,
    ],
  },
  headline: {
    nobodyKnows: 'Niemand weiß, was hier richtig ist.',
    network: (name: string, figure: string) => `Das Netz: „${name}“, zu ${figure} sicher.`,
    better: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Niemand'
          : hits < of
            ? `${n(hits)} von ${n(of)}`
            : of === 1
              ? 'Die einzige Antwort'
              : of === 2
                ? 'Beide'
                : `Alle ${n(of)}`,
      ),
      ` ${hits <= 1 ? 'war' : 'waren'} besser${uncounted === 0 ? '' : uncounted === 1 ? `, und ${n(uncounted)} zählt nicht` : `, und ${n(uncounted)} zählen nicht`}.`,
    ],
    named: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Niemand'
          : hits < of
            ? `${n(hits)} von ${n(of)}`
            : of === 1
              ? 'Die einzige Antwort'
              : of === 2
                ? 'Beide'
                : `Alle ${n(of)}`,
      ),
      ` ${hits <= 1 ? 'lag' : 'lagen'} richtig${uncounted === 0 ? '' : uncounted === 1 ? `, und ${n(uncounted)} zählt nicht` : `, und ${n(uncounted)} zählen nicht`}.`,
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
          ? `${n(hits)} von ${n(of)}`
          : of === 1
            ? 'Die einzige Antwort'
            : of === 2
              ? 'Beide'
              : `Alle ${n(of)}`,
      ),
      ' und ',
      network('das Netz'),
      ` lagen richtig${uncounted === 0 ? '' : uncounted === 1 ? `, und ${n(uncounted)} zählt nicht` : `, und ${n(uncounted)} zählen nicht`}.`,
    ],
    noneCounts: 'Keine Antwort zu diesem Foto zählt.',
    networkNamed: 'Das Netz lag richtig.',
    networkDid: 'Das Netz schon.',
  },
  spoiled: (many: number) =>
    `${count(many, { one: '# hat das Foto nicht wie gewünscht gesehen und zählt nicht', other: '# haben das Foto nicht wie gewünscht gesehen und zählen nicht' })}.`,
  sides: {
    class: 'Woran ihr zuerst gedacht habt',
    network: 'Was das Netz gesagt hat',
    dontKnow: 'Weiß ich nicht',
    dontKnowOrTime: 'Weiß ich nicht, oder die Zeit war um',
    also: (names: string, others: number) =>
      `Auch ${names}${others > 0 ? `, und ${n(others)} für anderes` : ''}.`,
    later: (many: number) =>
      `${count(many, { one: '# hatte es unter den anderen Tipps', other: '# hatten es unter ihren anderen Tipps' })}.`,
    under: (figure: string, names: string) => `unter ${figure}: ${names}`,
    nothing: 'nichts',
    failed: 'es ist gescheitert',
    notYet: 'noch keine Antwort',
    right: 'richtig,',
    didNotName: (name: string, place: boolean) => `${name} ${place ? 'lag richtig' : 'lag daneben'}.`,
    knewIt: (time: string, hits: number, of: number) => `${time}: ${n(hits)} von ${n(of)} wussten es`,
    oneOf: (names: readonly string[]) => `${either(names)}`,
  },
  photo: {
    stop: 'Stopp: Jetzt kann niemand antworten.',
    was: 'Was war es?',
    ownScreen: 'Seht auf euren eigenen Bildschirm.',
    answered: <Mark>(many: number, place: number, of: number, bold: (text: string) => Mark): Marked<Mark> => [
      bold(`${n(many)}`),
      ` ${many === 1 ? 'hat' : 'haben'} zu Foto ${n(place)} von ${n(of)} geantwortet.`,
    ],
    later: 'Es wird hier mit seiner Lösung gezeigt.',
    missing: 'Das Foto ist noch nicht auf dem Server.',
    whereItLooked: 'Wohin es gesehen hat',
    whatWasSaid: 'Was gesagt wurde',
    place: (at: number, of: number) => `Foto ${n(at)} von ${n(of)}`,
    number: (at: number) => `Foto ${n(at)}`,
    word: 'Foto',
    of: (many: number) => `von ${n(many)}`,
  },
  opening: 'Der Raum wird geöffnet …',
  answersIn: <Mark>(
    many: number,
    of: number,
    stops: boolean,
    person: (text: string) => Mark,
  ): Marked<Mark> => [
    person(`${n(many)} von ${n(of)}`),
    ` Antworten sind da.${stops ? ' Stopp, bitte.' : ''}`,
  ],
  timeIsOver: 'Die Zeit ist um.',
  howMuchMissed: 'Wie oft lagt ihr daneben?',
  byThemselves: 'Lösungen kommen von selbst',
  help: 'Hilfe',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ` ${many === 1 ? 'ist da' : 'sind da'}`,
  ],
  locked: 'Niemand kann mehr rein: Der Raum ist zu.',
  join: 'Reingehen',
  joinAndState: 'Reingehen, und wie weit die Klasse ist',
  answered: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' haben geantwortet',
  ],
  lobby: <Mark>(
    photos: number,
    you: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `${count(photos, { one: '# Foto', other: '# Fotos' })}. `,
    you('Ihr'),
    ' und ',
    network('ein Netz'),
    '. Wer weiß, was es ist?',
  ],
  whoIsHere: 'Wer da ist',
  more: (left: number) => `und ${n(left)} mehr`,
  nobodyHere: 'Noch ist niemand da.',
  nobodyGetsIn: 'Niemand kommt rein?',
  photos: (many: number) => `${count(many, { one: '# Foto', other: '# Fotos' })}`,
  points: 'Punkte:',
  you: 'Ihr',
  network: 'Netz',
  code: 'Code',
  scanOrType: 'Scannen oder tippen',
  joinAt: 'Reingehen auf',
  qrCode: (link: string) => `QR-Code von ${link}`,
  keys: {
    throughClass: 'Durch die Stunde',
    darkButton: 'was auf der dunklen Taste steht',
    asksFirst: 'stoppen oder beenden: Der erste Druck fragt nur',
    stepBack: 'einen Schritt zurück, oder nein auf eine Frage',
    atAnyTime: 'Jederzeit',
    looked: 'wohin das Netz gesehen hat',
    freeze: 'anhalten, und weiter',
    finale: 'die Klasse neben dem Netz, Akt für Akt',
    fullScreen: 'ganzer Bildschirm',
    thisHelp: 'diese Hilfe',
  },
} satisfies Words;
