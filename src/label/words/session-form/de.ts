import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list } = speech<'one' | 'other'>('de');

export const de = {
  yourName: 'Dein Name hier (darf erfunden sein)',
  photos: 'Fotos',
  defaultChallenge: 'Fotos und Zeichnungen von Hit5',
  challenge: (title: string, images: number) =>
    `${title}: ${count(images, { one: '# Bild', other: '# Bilder' })}`,
  challengeOf: (title: string, images: number, classes: number) =>
    `${title}: ${count(images, { one: '# Bild', other: '# Bilder' })} aus ${count(classes, { one: '# Klasse', other: '# Klassen' })}`,
  oneImage: 'Ein einziges Bild kann nicht zeigen, wer besser ist.',
  fewImages: (images: number) => `Bei ${n(images)} Bildern sieht man nur große Unterschiede.`,
  modeMeans: {
    practice: 'Lösung und Vorhersage, wann du willst',
    challenge: 'ohne Hilfe bis zur Antwort, dann der Vergleich',
    test: 'ohne Hilfe, und keine Lösung bis zum Ende',
  },
  kinds: {
    legend: 'Art der Bilder',
    photos: (many: number) => `Fotos (${n(many)})`,
    drawings: (many: number) => `Zeichnungen und Gemälde (${n(many)})`,
    all: (many: number) => `Alle ${n(many)}`,
  },
  leaveOut: (images: number, who: string, seed: number) =>
    `${count(images, { one: 'Lass das # Bild weg, das', other: 'Lass die # Bilder weg, die' })} ${who} geübt hat (Startzahl ${n(seed)}).`,
  images: 'Bilder',
  allOf: (most: number) => `alle ${n(most)}`,
  start: {
    practice: 'Üben starten',
    challenge: 'Wettstreit starten',
    test: 'Test starten',
  },
  more: 'Mehr: kurze Listen, Fotos für einen Moment, Zeit, Startzahl',
  aboutSeed:
    'Startzahl: Die gleiche Zahl gibt allen die gleichen Bilder, wenn oben auch das Gleiche gewählt ist. Bilder zum Üben kommen nur beim Üben, nie in einem Wettstreit oder Test mit dieser Startzahl.',
  seedNow: (seed: number) => `Jetzt ist die Startzahl ${n(seed)}.`,
  seedLeftOut: (seed: number) => `Jetzt ist die Startzahl ${n(seed)}, die der weggelassenen Bilder.`,
  kept: (images: number) => `${count(images, { one: '# Bild ist', other: '# Bilder sind' })} zum Üben da.`,
  link: {
    title: 'Ein Link für eine Klasse',
    none: 'Noch gibt es keinen Link.',
    to: 'Link zu dieser Sitzung',
    ownOrder: 'Wer ihn öffnet, bekommt diese Bilder, jede Person in eigener Reihenfolge.',
    sameOrder: 'Wer ihn öffnet, bekommt diese Bilder, in der gleichen Reihenfolge.',
    allForPractice: (images: number) =>
      `Er hat ${count(images, { one: 'das einzige # Bild', other: 'alle # Bilder' })}, sodass keins für einen Wettstreit oder Test bleibt.`,
    allForOthers: (images: number) =>
      `Er hat ${count(images, { one: 'das einzige # Bild', other: 'alle # Bilder' })}, sodass keins zum Üben bleibt.`,
    first: (images: number, seed: number, kinds: boolean) =>
      `Seine Bilder sind die ersten ${n(images)} in der Reihenfolge der Startzahl ${n(seed)}. Ein Wettstreit oder Test mit ${kinds ? 'dieser Startzahl und dieser Art von Bildern' : 'dieser Startzahl'} nimmt die letzten.`,
    last: (images: number, seed: number, kinds: boolean) =>
      `Seine Bilder sind die letzten ${n(images)} in der Reihenfolge der Startzahl ${n(seed)}. Üben mit ${kinds ? 'dieser Startzahl und dieser Art von Bildern' : 'dieser Startzahl'} nimmt die ersten.`,
  },
  answer: {
    label: 'Antworten mit',
    all: (classes: number) => `allen ${n(classes)} Klassen`,
    likeliest: (classes: number) => `den ${n(classes)} wahrscheinlichsten des Netzes`,
    pack: (categories: number) => `den ${n(categories)} Kategorien dieser Fotos`,
    even: (groups: number) => `${n(groups)} Gruppen, von jeder gleich viele Fotos`,
    sixteen: (categories: number, examples: readonly string[]) =>
      `${n(categories)} Kategorien: ${examples.join(', ')} …`,
    groups: 'Gruppen, die ich wähle',
    file: 'eigenen Kategorien, aus einer Datei',
    aboutFile: (example: string, least: number, most: number) =>
      `Eine Textdatei mit einer Zeile je Klasse: die Kategorie, ein Tabulator und die wnid der Klasse, wie ${example}. ${n(least)} bis ${n(most)} Kategorien.`,
    choose: 'Datei wählen',
    chooseOther: 'Andere Datei wählen',
    fileName: 'Datei mit Kategorien',
    groupName: 'Eine Gruppe oder eine Klasse, wie die Klassenliste sie nennt',
    add: 'Hinzufügen',
    chosen: 'Gewählte Gruppen',
    takeOut: (title: string) => `${title} herausnehmen`,
    categories: (categories: number, names: string) =>
      `${count(categories, { one: '# Kategorie', other: '# Kategorien' })}: ${names}.`,
    noGroup: (name: string) => `Keine Gruppe und keine Klasse heißt „${name}“.`,
    already: (title: string) => `„${title}“ ist schon gewählt.`,
    leftOut: (left: number, images: number) =>
      `${n(left)} von ${count(images, { one: '# Bild', other: '# Bildern' })} ohne eine dieser Kategorien ${count(left, { one: 'fällt', other: 'fallen' })} weg.`,
    needsFile: 'Wähle die Datei mit deinen Kategorien.',
    noneLeft: 'Keines dieser Fotos zeigt eine der Kategorien, also bleibt keins.',
    needsGroups: (least: number, most: number, chosen: number) =>
      `Wähle ${n(least)} bis ${n(most)} Gruppen: bisher ${n(chosen)}.`,
    shareClass: (one: string, other: string, title: string) =>
      `„${one}“ und „${other}“ teilen sich die Klasse ${title}. Nimm eine davon heraus.`,
    shareClasses: (one: string, other: string, classes: number, title: string) =>
      `„${one}“ und „${other}“ teilen sich ${count(classes, { one: '# Klasse', other: '# Klassen' })}, zum Beispiel ${title}. Nimm eine davon heraus.`,
  },
  timed: {
    title: 'Fotos für einen Moment',
    howLong: 'Wie lange ein Foto zu sehen ist',
    untilAnswer: 'bis zur Antwort',
    own: 'für einen Moment, mit eigenen Zahlen',
    mayo: (times: string, longest: string) => `Mayo et al. 2023: ${times} und ${longest}`,
    geirhos: (time: string) => `Geirhos et al. 2018: ${time}, dann rosa Rauschen`,
    readAs: (times: readonly string[], example: string) =>
      `Gelesen als ${list(times)}. Vor der Kommastelle steht ein Punkt, wie in ${example}; Kommas trennen.`,
    measured:
      'Vor dem ersten Foto wird der Bildschirm jeder Person gemessen. Bilder blitzen: Eine Seite warnt vorher davor.',
  },
  problems: {
    number: (label: string, least: number, most: number) =>
      `„${label}“ braucht eine ganze Zahl von ${n(least)} bis ${n(most)}.`,
    numberOrNothing: (label: string, least: number, most: number, usual: string) =>
      `„${label}“ braucht eine ganze Zahl von ${n(least)} bis ${n(most)} oder nichts: ${usual}.`,
    decimal: (label: string, least: number, most: number, usual: string) =>
      `„${label}“ braucht eine Zahl von ${n(least)} bis ${n(most)} oder nichts: ${usual}.`,
    text: (label: string, needs: string) => `„${label}“ braucht ${needs}.`,
  },
  options: {
    mode: { label: 'Art' },
    practice: { label: 'Bilder nur zum Üben' },
    seed: { label: 'Startzahl' },
    number: { label: 'Andere Anzahl' },
    shuffled: { label: 'Jede Person bekommt ihre eigene Reihenfolge' },
    limit: { label: 'Zeit für ein Bild, in Sekunden', usual: 'keine Grenze' },
    sure: { label: 'Fragen, wie sicher der erste Tipp ist' },
    group: {
      label: 'Gruppe, wie A: „Compare“ stellt Gruppen nebeneinander',
      usual: 'keine',
      needs: 'den Namen einer Gruppe, 1 bis 60 Zeichen ohne Zeilenumbruch, oder nichts',
    },
    show: {
      label: 'Zu sehen, in ms, mit Kommas dazwischen',
      usual: '17, 50, 150',
      needs:
        'höchstens 12 Zahlen von 1 bis 10000 für Millisekunden, mit höchstens einer Stelle nach dem Punkt, wie 8.3,17,50',
    },
    cross: { label: 'Kreuz vor dem Foto, in ms' },
    mask: {
      label: 'Was das Foto verdeckt',
      choices: {
        none: 'nichts',
        '': 'das verwürfelte Foto (zufällige Phasen)',
        pink: 'rosa Rauschen',
        blocks: 'die Blöcke des Fotos, vertauscht',
      },
    },
    maskTime: { label: 'Wie lange das Foto verdeckt ist, in ms' },
    answer: { label: 'Zeit zum Antworten, in ms', usual: 'keine Grenze' },
    size: {
      label: 'Längere Seite des Fotos, in Pixeln oder Grad',
      usual: 'so groß es geht, oder 400px, 8deg',
      needs:
        'eine Größe wie 400px oder 8deg (Grad Sehwinkel), von 20 bis 4000 Pixel oder von 0,5 bis 90 Grad, oder nichts',
    },
    card: {
      label: 'Messen mit einer Karte, für Grad',
      choices: { '': 'wer will', '1': 'alle, vor dem ersten Foto' },
    },
  },
} satisfies Words;
