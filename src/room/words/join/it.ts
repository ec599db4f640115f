import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  takePart: 'Partecipare a uno studio',
  oneMoment: 'Un momento',
  joinClass: 'Entrare in una classe',
  lookingCode: 'Vediamo dove porta il codice…',
  aboutStudy: 'Vedi delle foto e dici che cosa mostrano.',
  aboutClass: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Tu'),
    ' e ',
    network('una rete'),
    ' vedete le stesse foto. Chi sa che cosa mostrano?',
  ],
  goOnAs: (name: string) => `Continua come ${name}`,
  joinedAlready: (title: string) => `Sei già in “${title}”. Un altro codice porta altrove:`,
  code: 'Codice',
  goOn: 'Continua',
  photosListed: (photos: number, many: number) =>
    `${count(photos, { one: '# foto', many: '# di foto', other: '# foto' })}, ${n(many)} categorie tra cui scegliere.`,
  photosFive: (photos: number) =>
    `${count(photos, { one: '# foto', many: '# di foto', other: '# foto' })}, cinque ipotesi ciascuna.`,
  canJoin: 'Ora puoi entrare.',
  full: 'Tutti i posti sono presi.',
  locked: 'Al momento non può entrare nessun altro.',
  looksAgain: (study: boolean) =>
    `Questa pagina riprova da sola. Oppure chiedi ${study ? 'ai ricercatori' : 'al prof'}.`,
  youAgree: 'Che cosa accetti',
  agree: 'Ho letto questo e partecipo di mia volontà.',
  join: 'Entra',
  tryAgain: 'Riprova',
  hereBefore: 'Ero già qui, con un altro dispositivo',
  returnCode: 'Codice di ritorno',
  goOnWhere: 'Continua da dove ero',
  yourName: (study: boolean) => `Il tuo nome in ${study ? 'questo studio' : 'questa classe'}`,
  drawAnother: 'Pescane un altro',
  nameFaults: {
    empty: 'Scrivi prima un nome.',
    long: (most: number, length: number) =>
      `Un nome ha da 1 a ${n(most)} caratteri. Questo ne ha ${n(length)}.`,
    unreadable:
      'In questo nome ci sono segni che nessuno può leggere, come un a capo o un mucchio di accenti. Riscrivilo senza.',
  },
  refusals: {
    unreachable: 'Il server non risponde.',
    'no-answer': 'Risponde qualcosa che non è il server di Hit5. Questo Wi-Fi chiede prima un accesso?',
    'no-room': 'Questa stanza non c’è, o non c’è più. Riguarda il codice, o chiedine uno nuovo.',
    'no-seat':
      'Questo posto non c’è in questa stanza. Riguarda il codice di ritorno, o entra con il codice della stanza.',
    removed: 'Questo posto è stato tolto dalla stanza. Chiedi a chi ti ha dato il codice.',
    'too-fast': 'In molti chiedono da dove sei. Questa pagina continua da sola.',
    database: 'Il database ora non risponde. Il tuo dispositivo tiene le tue risposte e le rimanda.',
    elsewhere: 'Un altro server ha ora questa stanza. Il tuo dispositivo chiede di nuovo.',
    'disk-full':
      'Il disco del server è pieno, quindi nulla è stato tenuto o cancellato. I dispositivi tengono le loro risposte e le rimandano.',
    full: 'Questa stanza è piena: non può entrare nessun altro.',
    locked: 'Questa stanza è chiusa. Chiedi che ti facciano entrare.',
    ended: 'Questa stanza è finita. Non può più entrare nessuno.',
    'participant-taken':
      'Qualcuno partecipa già con questo identificativo. Eri tu? Allora continua con il tuo codice di ritorno, qui sotto. È sul dispositivo con cui hai iniziato.',
    code: 'Un codice ha sei lettere e cifre, e nessuno 0, 1, I, L o O. Riguardalo.',
  },
  notJoined: 'Questo dispositivo non è entrato lì.',
  joinByCode: 'Entra con il codice. Se c’eri già, ti serve il tuo codice di ritorno.',
  joinWithCode: 'Entra con un codice',
  gone: {
    room: (study: boolean) => `${study ? 'Questo studio' : 'Questa classe'} non è più sul server.`,
    seat: (study: boolean) =>
      `Questo dispositivo non ha più un posto in ${study ? 'questo studio' : 'questa classe'}, quindi nulla di ciò che rispondi conta. Chiedi ${study ? 'ai ricercatori' : 'al prof'}.`,
    answersHere: 'Le tue risposte sono su questo dispositivo.',
    joinAnew: 'Entra di nuovo, come persona nuova',
  },
  save: 'Salva le mie risposte in un file',
  saved: (name: string) => `Salvato come ${name}.`,
  notSaved: 'Non è stato salvato nulla:',
  withdraw: 'Ritirarmi e cancellare le mie risposte',
  line: {
    none: 'Non hai dato risposte.',
    goTo: (study: boolean) => `Le tue risposte vanno subito ${study ? 'ai ricercatori' : 'al prof'}.`,
    with: (study: boolean, sent: number, of: number) =>
      `Risposte arrivate ${study ? 'ai ricercatori' : 'al prof'}: ${n(sent)} di ${n(of)}.`,
    waiting: (many: number) =>
      `${count(many, { one: '# aspetta', many: '# di aspettano', other: '# aspettano' })} su questo dispositivo.`,
    sentThen: 'Quello che aspetta parte allora.',
    nothingLost:
      'Continua, non si perde nulla: quello che aspetta parte appena torna la connessione. Fino ad allora non ricaricare la pagina.',
    keepOpen: 'Fino ad allora tieni aperta questa pagina: questo browser non conserva nulla.',
    refused: (many: number) =>
      `${count(many, { one: '# risposta non è stata accettata', many: '# di risposte non sono state accettate', other: '# risposte non sono state accettate' })}:`,
    anotherDevice:
      'Per continuare con un altro dispositivo, entra lì con lo stesso codice e scrivi il tuo codice di ritorno:',
  },
} satisfies Words;
