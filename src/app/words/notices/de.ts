import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const de = {
  lost: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Der Browser hat verloren, was Hit5 gespeichert hatte.'),
    ' Er löscht seine Datenbank, wenn ein Absturz sie beschädigt hat.',
  ],
  onlyLooks:
    'Hit5 ist in einem anderen Tab offen, deshalb kannst du hier nur schauen: den Vergleich, die Ergebnisse beendeter Runden und die Quellen. Was du hier änderst, ist weg, wenn du diesen Tab schließt oder neu lädst.',
  notKept: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Nichts wird gespeichert.'),
    ' Dieser Browser gibt der Seite keinen Speicherplatz. Du kannst spielen, aber deine Antworten sind weg, wenn du die Seite schließt oder neu lädst.',
  ],
  failing: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Deine letzten Antworten sind nicht gespeichert.'),
    ' Sie bleiben in dieser Seite, bis sie geschlossen wird. Mach Platz und speichere noch einmal: Dann geht es weiter.',
  ],
  saveAgain: 'Noch einmal speichern',
  sessionsUnopened: 'Deine Runden lassen sich nicht öffnen.',
  otherUnopened: 'Etwas, das dieser Browser gespeichert hat, lässt sich nicht öffnen.',
  sessionsNotKept:
    'Du kannst weitermachen, aber was du antwortest oder hinzufügst, ist weg, wenn du die Seite schließt oder neu lädst.',
  otherNotKept:
    'Du kannst weitermachen, aber was du stattdessen hinzufügst, ist weg, wenn du die Seite schließt oder neu lädst.',
  dropped: <Mark>(b: (text: string) => Mark, what: string): Marked<Mark> => [
    b('Dieser Browser kann etwas nicht speichern:'),
    ` ${what} Es bleibt in dieser Seite, bis du sie schließt. Speichere die Runde vorher als Datei. Alles andere ist gespeichert.`,
  ],
  damaged: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Mit einer früheren Runde stimmt etwas nicht.'),
    ' Was gespeichert ist, bleibt, wie es ist.',
  ],
  noBackend: <Mark>(b: (text: string) => Mark, asked: string, known: string): Marked<Mark> => [
    b(`Es gibt kein Backend „${asked}“`),
    `, aber die Adresse der Seite verlangt es. Hit5 kennt ${known} und beachtet die Adresse hier nicht.`,
  ],
  withheld: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Hier arbeitet gerade eine Klasse.'),
    ' Bis sie fertig ist, sieht dieses Gerät die Fotos von Hit5 nur in der Klasse.',
  ],
  joinClass: 'In die Klasse gehen',
  cannotAnswer: 'Das Netz kann nicht antworten.',
  goOn: 'Du kannst weitermachen: Es antwortet später zu deinen Bildern, sobald es da ist.',
  notOffline: <Mark>(link: (text: string) => Mark, other: string): Marked<Mark> => [
    'Es ist nicht für die Nutzung ohne Internet gespeichert; ',
    link(`wähle ${other}`),
    ' oder verbinde dich.',
  ],
  newVersion: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Es gibt eine neue Version von Hit5.'),
    ' Sie startet, wenn du es sagst oder wenn du Hit5 in allen Tabs geschlossen hast. Deine Antworten bleiben.',
  ],
  useNow: 'Jetzt benutzen',
  broken: (name: string) =>
    `Die Texte auf ${name} konnten nicht geladen werden, deshalb spricht Hit5 erst einmal Englisch. Wähle die Sprache noch einmal, sobald du verbunden bist.`,
} satisfies Words;
