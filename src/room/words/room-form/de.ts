import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'other'>('de');

export const de = {
  title: 'Wie er heißt',
  usualTitle: (when: string) => `Klasse von ${when}`,
  lessonOf: 'Eine Stunde mit',
  make: 'Raum anlegen',
  photosKept: 'Die Klasse bekommt deine Fotos ohne Ort und Kamera, die ein Handy hineinschreibt.',
  more: 'Mehr Möglichkeiten',
  networks: 'Netze, die antworten',
  study: 'Für eine Studie: Einwilligung, Zahl der Personen, Kennungen, Schlusscode, wer nicht zählt',
  consent: 'Wozu alle ihre Einwilligung geben (nichts, wenn das anderswo geschieht)',
  leaveOut:
    'Nicht in die Zahlen kommt … Schreib es jetzt auf: Es lässt sich nicht ändern, wenn der Raum da ist, und der Bericht nennt es.',
  flash:
    'Auf allen Bildschirmen blitzen Bilder. Lass das weg, wenn jemand lichtempfindliche Epilepsie haben könnte oder Blitzlicht nicht verträgt. Jedes Gerät sagt es vorher.',
  needsWord: 'Sag, welches Wort im Link die Kennung ist, die alle brauchen.',
  needsNetwork: 'Wähle mindestens ein Netz, das jedes Foto beantwortet.',
  lessons: {
    ten: (minutes: number) => `${n(minutes)} Minuten`,
    quick: 'Wie schnell seid ihr?',
    quickBesides:
      'Jedes Foto ist einen Moment zu sehen und wird verdeckt. Dann drückt man, was es war. Die Tafel zeichnet, wie viel die Klasse bei jeder Zeit verfehlt, neben dem Netz.',
    better: 'Wer ist besser, und wie sicher wissen wir das?',
    why: 'Warum liegen wir falsch?',
    practise: 'Erst üben, dann ein Test',
    practiseBesides: (seed: number) =>
      `Leg zwei solche Räume an, einen für Gruppe A und einen für Gruppe B: Die Gruppe kommt unter „Mehr Möglichkeiten“. Startzahl ${n(seed)} hält die Übungsfotos heraus.`,
    study: 'Eine Studie',
    howLong: 'Wie lange muss man hinsehen?',
    studyBesides: (shortest: string, longest: string) =>
      `Die Zeiten von Mayo und anderen (2023): ${shortest} bis ${longest}, danach das verwürfelte Foto, und niemand sieht ein Foto zweimal. Einwilligung und Codes stehen unter „Für eine Studie“.`,
  },
  plan: {
    photos: (photos: number) => `${count(photos, { one: '# Foto', other: '# Fotos' })}`,
    drawings: (drawings: number) => `${count(drawings, { one: '# Zeichnung', other: '# Zeichnungen' })}`,
    both: (images: number) =>
      `${count(images, { one: '# Foto oder Zeichnung', other: '# Fotos und Zeichnungen' })}`,
    led: (what: string) => `${what}; alle sehen dasselbe, bis du weitergehst.`,
    self: (what: string) => `${what}, jede Person in ihrem Tempo.`,
    limit: (seconds: number) => `${count(seconds, { one: '# Sekunde', other: '# Sekunden' })} für jedes.`,
    shown: (times: readonly string[], covered: boolean) =>
      `Jedes ist ${either(times)} Millisekunden zu sehen${covered ? ' und wird dann verdeckt' : ''}.`,
    listed: (categories: number) =>
      `Alle antworten mit einer von ${count(categories, { one: '# Kategorie', other: '# Kategorien' })}.`,
    reveal: {
      teacher: 'Du sagst, wann die Lösungen gezeigt werden.',
      each: 'Alle sehen nach jedem Foto die Lösung.',
      end: 'Niemand sieht vor dem Ende eine Lösung.',
    },
  },
  choices: {
    pace: {
      label: 'Tempo',
      self: ['Alle im eigenen', 'Wer fertig ist, geht weiter.'],
      led: ['Du führst', 'Die Tafel zeigt ein Foto, alle antworten, und du gehst zum nächsten.'],
    },
    mode: {
      label: 'Art',
      challenge: ['Wettstreit', 'Ist eine Lösung gezeigt, stehen die eigenen Tipps neben denen des Netzes.'],
      test: ['Test', 'Es geht von Foto zu Foto, und das Ergebnis kommt am Ende.'],
    },
    reveal: {
      label: 'Lösungen kommen',
      teacher: ['Wenn du es sagst', 'Foto für Foto oder alle auf einmal, an der Tafel.'],
      each: ['Nach jedem Foto', 'Alle sehen die Lösung, sobald sie geantwortet haben.'],
      end: ['Am Ende', 'Alle sehen die Lösungen, wenn du den Raum beendest.'],
    },
    names: {
      label: 'Namen',
      drawn: ['Gelost', 'Alle bekommen zwei Wörter als Namen.'],
      own: ['Eigene', 'Alle tippen einen Namen ein. Du kannst Namen ändern und verstecken.'],
    },
    where: {
      label: 'Das Netz läuft',
      teacher: [
        'Auf diesem Laptop',
        'Es beantwortet jedes Foto einmal, für alle. Die Geräte der Klasse laden weniger.',
      ],
      device: ['Auf jedem Gerät', 'Jedes Gerät lädt das Netz, 8 MB, und antwortet selbst.'],
    },
  },
  options: {
    days: { label: 'Tage, die der Raum bleibt' },
    seed: { label: 'Startzahl: gleiche Zahl, gleiche Fotos', usual: 'egal welche' },
    people: { label: 'Höchstens so viele Personen, zum Beispiel 40', usual: 'keine Grenze' },
    parameter: {
      label: 'Wort im Link, das die Kennung der Person ist: für Prolific PROLIFIC_PID',
      usual: 'keins',
      needs: 'höchstens 60 Buchstaben, Ziffern und „_“, wie PROLIFIC_PID',
    },
    completion: { label: 'Schlusscode, der am Ende zu sehen ist', usual: 'keiner' },
    needsId: { label: 'Nur wer eine Kennung im Link hat, kann mitmachen' },
    'rule-median': {
      label: '… wessen mittlere Zeit (Median) unter so vielen Sekunden liegt',
      usual: 'niemand',
    },
    'rule-unknown': { label: '… wer öfter als bei so viel Prozent „Weiß ich nicht“ sagt', usual: 'niemand' },
    'rule-same': { label: '… wer bei mehr als so viel Prozent denselben ersten Tipp gibt', usual: 'niemand' },
    'rule-lost': {
      label: '… wem mehr als so viel Prozent nicht wie verlangt gezeigt wurden',
      usual: 'niemand',
    },
    'rule-checks': { label: '… wer weniger als so viel Prozent der Prüffotos richtig hat', usual: 'niemand' },
  },
} satisfies Words;
