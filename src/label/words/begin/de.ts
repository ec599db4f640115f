import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'other'>('de');

export const de = {
  modes: {
    practice: 'Üben',
    challenge: 'Wettstreit',
    test: 'Test',
  },
  modeWords: {
    practice: 'Du darfst dir die Lösung zeigen lassen, und was das Netz sagt.',
    challenge: '',
    test: 'Was richtig war, kommt am Ende, für alle Fotos.',
  },
  headingListed: <Mark>(images: number, many: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# Foto', other: '# Fotos' })}, `,
    em(`${n(many)} Kategorien`),
    ' zur Wahl',
  ],
  heading: <Mark>(images: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# Foto', other: '# Fotos' })}, ${images === 1 ? '' : 'je '}bis zu `,
    em('fünf Tipps'),
  ],
  steps: {
    whatIsIt: 'Was ist das?',
    typeOrGroup: 'Tippe ein Wort oder wähle eine Gruppe.',
    bestFirst: 'Deinen besten Tipp zuerst. Falsche kosten nichts.',
    pressIs: 'Drücke auf das, was es zeigt.',
    firstCounts: 'Dein erster Tipp zählt. Du darfst weitere dazunehmen.',
    cross: 'Sieh auf das Kreuz.',
    moment: 'An seiner Stelle kommt kurz ein Foto.',
    momentAlone: 'Ein Foto kommt, nur kurz.',
    say: 'Sag, was es war, deinen besten Tipp zuerst. Rate, wenn du nicht sicher bist.',
    pressWas: 'Drücke auf das, was es war. Rate, wenn du nicht sicher bist.',
  },
  whatIsAsked: 'Was gefragt wird',
  firstCard: 'Miss zuerst deinen Bildschirm mit einer Karte.',
  begin: 'Anfangen',
  yourName: 'Dein Name hier (darf erfunden sein)',
  answerAs: <Mark>(name: string, b: (text: string) => Mark): Marked<Mark> => [
    'Du antwortest als ',
    b(`${name}`),
    '.',
  ],
  notYou: 'Nicht du?',
  timeCounts: 'Deine Zeit zählt, sobald ein Foto kommt.',
  secondsEach: (limit: number) =>
    `${count(limit, { one: '# Sekunde', other: '# Sekunden' })} für jedes. Dann ist deine Antwort, was du gewählt hast.`,
  likeliest: (many: number) =>
    `Du wählst aus den ${n(many)} Namen, die das Netz für am wahrscheinlichsten hält.`,
  categories: (names: string) => `Die Kategorien: ${names}.`,
  sure: 'Jedes Mal sagst du, wie sicher du dir bei deinem ersten Tipp bist.',
  counting: 'Die Bilder pro Sekunde dieses Bildschirms werden gezählt.',
  screen: {
    measured: 'Wie groß Fotos für mich aussehen: gemessen',
    needed: 'Wie groß Fotos für mich aussehen: Miss es zuerst',
    open: 'Wie groß Fotos für mich aussehen: Miss es, wenn du magst',
    hold: 'Halte eine Bankkarte an den Bildschirm. Schiebe den Regler, bis der Umriss so groß wie die Karte ist.',
    width: 'Breite des Umrisses',
    pixels: (many: number) => `${n(many)} Pixel`,
    distance: (usual: number) =>
      `Von meinen Augen zum Bildschirm, in Zentimetern (eine Armlänge sind etwa ${n(usual)})`,
    fits: 'Die Karte passt',
    forget: 'Vergessen',
    wrong: (least: number, most: number) =>
      `Der Abstand ist eine Zahl von Zentimetern von ${n(least)} bis ${n(most)}.`,
  },
  notices: {
    welcomeBack: 'Willkommen zurück. Die Runde hat gewartet; sie geht weiter, wo du aufgehört hast.',
    fewer: (asked: number, there: number) => `Es sollten ${n(asked)} Fotos sein, und es gibt ${n(there)}.`,
    fewerKept: (asked: number, there: number, kept: number) =>
      `Es sollten ${n(asked)} Fotos sein, und es gibt ${n(there)} neben den ${n(kept)}, die zum Üben da sind.`,
    ahead: (shared: number, of: number, who: string) =>
      `${n(shared)} der ${n(of)} nächsten Fotos kommen auch in einer Runde vor, die ${who} nicht beendet hat; die würde dann weniger sagen. Beende zuerst sie.`,
    before: (shared: number, of: number, who: string) =>
      `${who} hat mit ${n(shared)} der ${n(of)} nächsten Fotos schon geübt; diese Runde sagt also weniger. Auf der Startseite kannst du eine ohne sie beginnen.`,
    toStart: 'Zum Start',
    noImage: 'Dieser Link zeigt kein Foto:',
    askAnother: 'Bitte die Person, von der du ihn hast, um einen anderen, oder beginne eine eigene Runde.',
    noSession: 'Der Link, den du geöffnet hast, führt zu keiner Runde.',
    askThem: 'Frag die Person, von der du ihn hast, oder beginne eine eigene Runde.',
    photosNotHere: 'Die Fotos dieses Links sind nicht hier.',
    noPack: (id: string) =>
      `Die Fotosammlung „${id}“ ist nicht in diesem Browser. Öffne zuerst ihre Datei; von dort kommst du zu dieser Runde.`,
    openPack: 'Datei öffnen',
    rematch: 'Eine Revanche ist Übung: Sie zählt nirgends und wird nicht aufgehoben.',
    stopRematch: 'Revanche beenden',
    notCounted: (place: number) => `Foto ${n(place)} zählt nicht:`,
    rowNotCounted: (first: number, last: number) => `Die Fotos ${n(first)} bis ${n(last)} zählen nicht:`,
    listNotCounted: (places: string) => `Die Fotos ${places} zählen nicht:`,
    noAnswer: 'keine Antwort.',
    countsUnknown: (place: number) => `Foto ${n(place)} zählt als „Weiß ich nicht“.`,
    lastOne: 'Es ist das letzte: Du kannst die Antwort zurücknehmen, bis du zum Ende gehst.',
    takeBack: 'Zurücknehmen',
    toTheEnd: 'Zum Ende',
  },
} satisfies Words;
