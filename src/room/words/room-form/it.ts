import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  title: 'Come si chiama',
  usualTitle: (when: string) => `Classe di ${when}`,
  lessonOf: 'Una lezione di',
  make: 'Crea la stanza',
  photosKept: 'La classe riceve le tue foto senza il luogo e la fotocamera che il telefono ci scrive.',
  more: 'Altre scelte',
  networks: 'Reti che rispondono',
  study: 'Per uno studio: consenso, numero di persone, identificativi, codice finale, chi non conta',
  consent: 'Che cosa ogni persona deve accettare (niente, se l’ha già fatto altrove)',
  leaveOut:
    'Non conta nei numeri… Scrivilo ora: non si può cambiare quando la stanza c’è, e il rapporto lo dice.',
  flash:
    'Su tutti gli schermi le immagini lampeggiano. Non usarlo se qualcuno può avere l’epilessia fotosensibile o sta male con i lampi. Ogni dispositivo lo dice prima.',
  needsWord: 'Di’ quale parola del link è l’identificativo che serve a tutti.',
  needsNetwork: 'Scegli almeno una rete, che risponde a ogni foto.',
  lessons: {
    ten: (minutes: number) => `${n(minutes)} minuti`,
    quick: 'Quanto siete veloci?',
    quickBesides:
      'Ogni foto si vede per un attimo e poi si copre. Si preme che cosa era. La lavagna disegna quanto sbaglia la classe con ogni tempo, accanto alla rete.',
    better: 'Chi è più bravo, e quanto è sicuro?',
    why: 'Perché sbagliamo?',
    practise: 'Allenamento, poi una prova',
    practiseBesides: (seed: number) =>
      `Crea due stanze così, una per il gruppo A e una per il gruppo B: scrivi il gruppo in «Altre scelte». Il seme ${n(seed)} tiene fuori le foto dell’allenamento.`,
    study: 'Uno studio',
    howLong: 'Per quanto tempo bisogna guardare?',
    studyBesides: (shortest: string, longest: string) =>
      `I tempi di Mayo e altri (2023): da ${shortest} a ${longest}, poi la foto rimescolata, e nessuno vede una foto due volte. Consenso e codici stanno in «Per uno studio».`,
  },
  plan: {
    photos: (photos: number) => `${count(photos, { one: '# foto', many: '# di foto', other: '# foto' })}`,
    drawings: (drawings: number) =>
      `${count(drawings, { one: '# disegno', many: '# di disegni', other: '# disegni' })}`,
    both: (images: number) =>
      `${count(images, { one: '# foto o disegno', many: '# di foto e disegni', other: '# foto e disegni' })}`,
    led: (what: string) => `${what}; tutti guardano la stessa finché non vai avanti.`,
    self: (what: string) => `${what}, ogni persona con il suo ritmo.`,
    limit: (seconds: number) =>
      `${count(seconds, { one: '# secondo', many: '# di secondi', other: '# secondi' })} per ognuna.`,
    shown: (times: readonly string[], covered: boolean) =>
      `Ognuna si vede per ${either(times)} millisecondi${covered ? ' e poi si copre' : ''}.`,
    listed: (categories: number) =>
      `Tutti rispondono con una di ${count(categories, { one: '# categoria', many: '# di categorie', other: '# categorie' })}.`,
    reveal: {
      teacher: 'Decidi tu quando si mostrano le soluzioni.',
      each: 'Tutti vedono la soluzione dopo ogni foto.',
      end: 'Nessuno vede una soluzione prima della fine.',
    },
  },
  choices: {
    pace: {
      label: 'Ritmo',
      self: ['Ognuno il suo', 'Ogni persona va avanti quando vuole.'],
      led: ['Guidi tu', 'La lavagna mostra una foto, tutti rispondono e tu passi alla prossima.'],
    },
    mode: {
      label: 'Modo',
      challenge: [
        'Sfida',
        'Quando si mostra una soluzione, ogni persona vede le sue ipotesi accanto a quelle della rete.',
      ],
      test: ['Prova', 'Si va di foto in foto, e il risultato arriva alla fine.'],
    },
    reveal: {
      label: 'Le soluzioni si vedono',
      teacher: ['Quando lo dici tu', 'Foto per foto o tutte insieme, dalla lavagna.'],
      each: ['Dopo ogni foto', 'Ogni persona vede la soluzione appena risponde.'],
      end: ['Alla fine', 'Tutti vedono le soluzioni quando chiudi la stanza.'],
    },
    names: {
      label: 'Nomi',
      drawn: ['A sorte', 'Ogni persona riceve due parole come nome.'],
      own: ['I loro', 'Ogni persona scrive un nome. Puoi cambiare e nascondere i nomi.'],
    },
    where: {
      label: 'La rete gira',
      teacher: [
        'Su questo portatile',
        'Risponde una volta a ogni foto, per tutti. I dispositivi della classe scaricano meno.',
      ],
      device: ['Su ogni dispositivo', 'Ogni dispositivo scarica la rete, 8 MB, e risponde da solo.'],
    },
  },
  options: {
    days: { label: 'Giorni per cui resta la stanza' },
    seed: { label: 'Seme: stesso numero, stesse foto', usual: 'qualsiasi' },
    people: { label: 'Al massimo tante persone, per esempio 40', usual: 'nessun limite' },
    parameter: {
      label: 'Parola del link che è l’identificativo della persona: per Prolific, PROLIFIC_PID',
      usual: 'nessuna',
      needs: 'al massimo 60 lettere, cifre e «_», come PROLIFIC_PID',
    },
    completion: { label: 'Codice finale, mostrato alla fine', usual: 'nessuno' },
    needsId: { label: 'Partecipa solo chi ha un identificativo nel link' },
    'rule-median': { label: '… chi ha un tempo mediano sotto tanti secondi', usual: 'nessuno' },
    'rule-unknown': { label: '… chi dice «Non lo so» a più di tanti per cento', usual: 'nessuno' },
    'rule-same': { label: '… chi dà la stessa prima ipotesi a più di tanti per cento', usual: 'nessuno' },
    'rule-lost': { label: '… chi non ha visto come chiesto più di tanti per cento', usual: 'nessuno' },
    'rule-checks': {
      label: '… chi indovina meno di tanti per cento delle foto di controllo',
      usual: 'nessuno',
    },
  },
} satisfies Words;
