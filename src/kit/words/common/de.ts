import { en, type Words } from './en.ts';

// Schülerinnen und Schüler sind „du“. guess Tipp · photo Foto · network Netz
// · class (ImageNet) Klasse, für Kinder „Name“ · class (school) Klasse, Kurs: „deine Klasse“ · board Tafel · room Raum · session Runde · answer Antwort · challenge Fotosammlung.

export const de = {
  titles: {
    // Pages that are in English only have their English title.
    ...en.titles,
    start: 'Hit5: Du und ein Netz seht dasselbe Foto',
    live: 'Live · Hit5',
    break: 'Bring das Netz durcheinander · Hit5',
    results: 'Ergebnisse · Hit5',
    join: 'In eine Klasse gehen · Hit5',
    room: 'Deine Klasse · Hit5',
    class: 'Eine Klasse leiten · Hit5',
    board: 'Tafel · Hit5',
  },
  menu: {
    start: 'Spielen',
    live: 'Live',
    break: 'Austricksen',
    results: 'Ergebnisse',
    observers: 'Vergleichen',
    photos: 'Meine Fotos',
  },
  yourClass: 'Deine Klasse',
  yourStudy: 'Deine Studie',
  menuName: 'Menü',
  sections: 'Abschnitte',
  home: 'Hit5, Startseite',
  reading: 'Sprache und Schriftgröße',
  language: 'Sprache',
  textSize: 'Schriftgröße',
  sizes: { usual: 'Normal', large: 'Groß', largest: 'Sehr groß' },
  readAloud: 'Vorlesen',
  stopReading: 'Nicht weiter vorlesen',
  noVoice: 'Dieser Browser hat keine Stimme für diese Sprache.',
  unchecked: 'Kein Muttersprachler hat diese Texte geprüft.',
  onlyEnglish: 'Diese Seite gibt es nur auf Englisch.',
  loading: 'Dieser Teil von Hit5 wird geladen …',
  notLoaded: 'Ein Teil von Hit5 konnte nicht geladen werden.',
  notLoadedHelp:
    'Alle Antworten sind in diesem Browser sicher. Prüfe deine Verbindung und versuche es noch einmal. Wenn das nicht hilft, lade die Seite neu.',
  tryAgain: 'Noch einmal versuchen',
  loadAgain: 'Seite neu laden',
  backToStart: 'Zurück zum Start',
} satisfies Words;
