import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const it = {
  nobodyYet: 'Non è ancora entrato nessuno.',
  noDevice: 'Nessun dispositivo ha ancora raggiunto questo portatile.',
  ifTried: 'Se qualcuno ha provato:',
  internet: (address: string) =>
    `Se qualcuno ha provato: l’indirizzo è ${address}, e al suo dispositivo serve internet. Il filtro di una scuola può bloccare dei siti: chiedi a chi se ne occupa, o prova l’hotspot di un telefono.`,
  otherWifi: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Un altro Wi-Fi.'),
    ' I telefoni e questo portatile devono essere nello stesso. Un telefono con i dati mobili non lo è.',
  ],
  firewall: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Il firewall di questo portatile.'),
    ' Se chiede se Node può accettare connessioni, rispondi sì, almeno per le reti private.',
  ],
  apart: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Il Wi-Fi separa i dispositivi.'),
    ' Le reti per ospiti e scuole lo fanno spesso. L’hotspot del tuo telefono è la via rapida; anche questo portatile si collega lì.',
  ],
  noNetwork: 'Questo portatile al momento non è in nessuna rete.',
  several: (addresses: string) => `Questo portatile ha più indirizzi; provali tutti: ${addresses}.`,
  nothingHelps: <Mark>(
    start: (text: string) => Mark,
    bold: (text: string) => Mark,
    compare: (text: string) => Mark,
  ): Marked<Mark> => [
    'Non aiuta nulla? Crea un link per la classe nella ',
    start('pagina iniziale'),
    '. Gli alunni lo aprono in un Hit5 che riescono a raggiungere e alla fine premono ',
    bold('Save a file to hand in'),
    '. Trascina i loro file su ',
    compare('Confronta'),
    '.',
  ],
} satisfies Words;
