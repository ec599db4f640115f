import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const it = {
  lost: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Il browser ha perso ciò che Hit5 conservava.'),
    ' Cancella il suo database quando un blocco improvviso lo ha danneggiato.',
  ],
  onlyLooks:
    'Hit5 è aperto in un’altra scheda, quindi qui puoi solo guardare: il confronto, i risultati delle partite finite e i riconoscimenti. Ciò che cambi qui va perso quando chiudi o ricarichi la scheda.',
  notKept: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Niente viene salvato.'),
    ' Questo browser non dà spazio su disco alla pagina. Puoi giocare, ma le tue risposte vanno perse quando chiudi o ricarichi la pagina.',
  ],
  failing: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Le tue ultime risposte non sono salvate.'),
    ' Restano in questa pagina finché non viene chiusa. Fai spazio e salva di nuovo: poi si continua da lì.',
  ],
  saveAgain: 'Salva di nuovo',
  sessionsUnopened: 'Le tue partite non si aprono.',
  otherUnopened: 'Qualcosa che questo browser conserva non si apre.',
  sessionsNotKept:
    'Puoi continuare, ma ciò che rispondi o aggiungi va perso quando chiudi o ricarichi la pagina.',
  otherNotKept:
    'Puoi continuare, ma ciò che aggiungi al suo posto va perso quando chiudi o ricarichi la pagina.',
  dropped: <Mark>(b: (text: string) => Mark, what: string): Marked<Mark> => [
    b('Questo browser non può conservare qualcosa:'),
    ` ${what} Resta in questa pagina finché non la chiudi. Prima salva la partita come file. Tutto il resto è salvato.`,
  ],
  damaged: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('C’è un problema con una partita precedente.'),
    ' Ciò che è salvato resta com’è.',
  ],
  noBackend: <Mark>(b: (text: string) => Mark, asked: string, known: string): Marked<Mark> => [
    b(`Non c’è un backend «${asked}»`),
    `, ma l’indirizzo della pagina lo chiede. Hit5 conosce ${known} e ignora la richiesta.`,
  ],
  withheld: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Qui sta lavorando una classe.'),
    ' Finché non finisce, questo dispositivo vede le foto di Hit5 solo nella classe.',
  ],
  joinClass: 'Entra nella classe',
  cannotAnswer: 'La rete non può rispondere.',
  goOn: 'Puoi continuare: risponderà alle tue immagini più tardi, appena ci sarà.',
  notOffline: <Mark>(link: (text: string) => Mark, other: string): Marked<Mark> => [
    'Non è salvata per l’uso offline; ',
    link(`scegli ${other}`),
    ' o collegati.',
  ],
  newVersion: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('C’è una nuova versione di Hit5.'),
    ' Parte quando lo dici tu, o quando hai chiuso Hit5 in tutte le schede. Le tue risposte restano.',
  ],
  useNow: 'Usala ora',
  broken: (name: string) =>
    `I testi in ${name} non si sono caricati, quindi per ora Hit5 parla inglese. Scegli di nuovo la lingua quando sei in rete.`,
} satisfies Words;
