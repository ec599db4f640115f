import { en, type Words } from './en.ts';

// Chi studia è «tu». guess risposta, «tentativo» · photo foto · network rete
// · class (ImageNet) categoria · class (school) classe · board lavagna · room stanza · session partita · answer risposta · challenge raccolta di foto.

export const it = {
  titles: {
    // Pages that are in English only have their English title.
    ...en.titles,
    start: 'Hit5: tu e una rete vedete la stessa foto',
    live: 'Dal vivo · Hit5',
    break: 'Inganna la rete · Hit5',
    results: 'Risultati · Hit5',
    join: 'Entra in una classe · Hit5',
    room: 'La tua classe · Hit5',
    class: 'Guida una classe · Hit5',
    board: 'Lavagna · Hit5',
  },
  menu: {
    start: 'Gioca',
    live: 'Dal vivo',
    break: 'Inganna',
    results: 'Risultati',
    observers: 'Confronta',
    photos: 'Le mie foto',
  },
  yourClass: 'La tua classe',
  yourStudy: 'Il tuo studio',
  menuName: 'Menu',
  sections: 'Sezioni',
  home: 'Hit5, pagina iniziale',
  reading: 'Lingua e dimensione del testo',
  language: 'Lingua',
  textSize: 'Dimensione del testo',
  sizes: { usual: 'Normale', large: 'Grande', largest: 'Molto grande' },
  readAloud: 'Leggi ad alta voce',
  stopReading: 'Smetti di leggere',
  noVoice: 'Questo browser non ha una voce per questa lingua.',
  unchecked: 'Nessun madrelingua ha controllato questi testi.',
  onlyEnglish: 'Questa pagina è solo in inglese.',
  loading: 'Questa parte di Hit5 si sta caricando…',
  notLoaded: 'Non è stato possibile caricare una parte di Hit5.',
  notLoadedHelp:
    'Tutte le risposte sono al sicuro in questo browser. Controlla la connessione e riprova. Se non basta, ricarica la pagina.',
  tryAgain: 'Riprova',
  loadAgain: 'Ricarica la pagina',
  backToStart: 'Torna all’inizio',
} satisfies Words;
