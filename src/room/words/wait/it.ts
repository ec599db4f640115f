import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, percent } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  youAreIn: 'Ci sei.',
  leaveOpen: (study: boolean) =>
    `Inizia quando ${study ? 'si apre lo studio' : 'lo dice il prof'}. Lascia aperta questa pagina.`,
  stopped: (study: boolean) => `${study ? 'Lo studio si è fermato' : 'Il prof si è fermato'} un momento.`,
  stays: 'Quello che hai scelto resta.',
  onBoardNow: 'Le soluzioni ora sono alla lavagna.',
  lookCounts: 'Guarda lì. Quello che hai risposto conta.',
  lookNotBegun: 'Guarda lì. Non avevi iniziato, quindi non perdi nulla.',
  shownAlready: 'Le soluzioni sono già mostrate.',
  nobodyCan: 'Quindi nessuno può più rispondere.',
  timeOver: 'Il tempo per questa foto è finito.',
  nextOne: (study: boolean) =>
    `La prossima arriva ${study ? 'per tutti insieme' : 'quando il prof va avanti'}.`,
  classThought: 'La lavagna mostra che cosa ha pensato la classe.',
  lookPicked: 'Guarda lì. Quello che hai scelto conta.',
  lookNotAnswered: 'Guarda lì. Non hai risposto a questa foto.',
  waitNext: 'Aspetta la prossima foto.',
  itComes: (study: boolean) => `Arriva ${study ? 'per tutti insieme' : 'quando il prof va avanti'}.`,
  isIn: 'La tua risposta è arrivata.',
  willShow: (study: boolean) => `${study ? 'I ricercatori mostreranno' : 'Il prof mostrerà'} che cos’è.`,
  seeSoon: 'Vedrai che cos’è appena arriva la tua risposta.',
  answeredAll: 'Hai risposto a tutte le foto.',
  lastPhoto: 'Era l’ultima foto.',
  showResults: 'Il prof mostrerà i risultati.',
  thankYou: 'Grazie.',
  networksFive: 'Le cinque della rete',
  surestFirst: 'Una dopo l’altra, la più sicura per prima.',
  beingSent: 'La tua risposta sta partendo.',
  waitsHere: 'Finché non è arrivata, aspetta su questo dispositivo.',
  notTaken: 'La tua risposta non è stata accettata.',
  whyAbove: 'Il motivo è scritto sopra. Resta su questo dispositivo.',
  noPhotoAgain: 'Fino ad allora non rivedi nessuna foto: chi ti sta accanto forse deve ancora rispondere.',
  nextImage: 'Prossima foto',
  bet: 'Con quale tempo la classe ne sbaglierà metà?',
  boardWillShow: 'La lavagna lo mostrerà.',
  haveAnswered: (many: number, of: number) => `${n(many)} di ${n(of)} hanno risposto.`,
  photo: (place: number) => `Foto ${n(place)}`,
  youAre: 'Sei',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' sono qui.',
  ],
  yourReturnCode: <Mark>(code: string, mark: (text: string) => Mark): Marked<Mark> => [
    'Il tuo codice di ritorno è ',
    mark(`${code}`),
    '. Con quello puoi continuare con un altro dispositivo.',
  ],
  comes: {
    name: 'Che cosa arriva',
    photo: 'Arriva una foto. Che cos’è?',
    moment: 'Arriva una foto per un momento. Che cos’era?',
    listed: (many: number) => `Scegli tra ${n(many)} categorie.`,
    five: 'Dai fino a cinque ipotesi, la più sicura per prima.',
    onePress: 'Un tocco è la tua risposta.',
    afterwards: 'Poi vedi che cosa ha detto una rete e chi aveva ragione.',
  },
  call: {
    noPhoto: 'qui nessuna foto',
    didNotKnow: 'Non lo sapevi.',
    youSaid: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      'Hai detto ',
      person(`${name}`),
      '.',
    ],
    youHad: (milliseconds: number) => `Avevi ${n(milliseconds)} millisecondi.`,
    willIt: <Mark>(network: (text: string) => Mark): Marked<Mark> => [network('La rete'), ' indovinerà?'],
    yes: 'Sì',
    no: 'No',
    neverAnswered: 'La rete non ha mai risposto.',
    guesses: 'Le ipotesi della rete',
    isRight: 'giusto',
    itIs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => ['È ', bold(`${name}`), '.'],
    goOn: 'Continua',
    skip: 'Salta',
    share: (share: number) => `${percent(share)}`,
    sofar: (right: number, of: number) =>
      `Le tue scommesse finora: ${n(right)} giuste su ${n(of)}. Non contano da nessuna parte.`,
    networkMissed: 'La rete ha sbagliato.',
    networkGot: [
      'La rete ha indovinato al primo colpo.',
      'La rete ha indovinato alla seconda ipotesi.',
      'La rete ha indovinato alla terza ipotesi.',
      'La rete ha indovinato alla quarta ipotesi.',
      'La rete ha indovinato alla quinta ipotesi.',
    ],
    called: (right: boolean) => `La tua scommessa era ${right ? 'giusta' : 'sbagliata'}.`,
    youBet: (time: string) => `Hai scommesso che la classe ne sbaglia metà con ${time}.`,
  },
  photos: {
    name: 'Le tue foto',
    youSaid: (place: number) => `Foto ${n(place)}. Hai detto:`,
    dontKnow: 'non lo so',
    network: 'rete',
    bet: (yes: boolean) => `la tua scommessa: ${yes ? 'sì' : 'no'}`,
    right: 'giusto.',
    missed: 'sbagliato.',
  },
  notices: {
    seenAlready: (study: boolean) =>
      `${study ? 'Tutti hanno' : 'La tua classe ha'} già visto che cosa mostra questa foto. Puoi ancora rispondere, ma non conta.`,
    cameLate:
      'Questa risposta non conta: è arrivata quando tutti potevano già vedere che cosa mostra la foto.',
    lookAlong:
      'Le soluzioni sono già mostrate, quindi nessuno può più rispondere. Puoi guardare con gli altri.',
    answered: (study: boolean, many: number) =>
      `${study ? 'Tutti' : 'La classe'}: hanno risposto in ${n(many)}`,
    named: (study: boolean, hits: number, of: number) =>
      `${study ? 'Tutti' : 'La classe'}: ${n(hits)} su ${n(of)} l’hanno nominato`,
    nobodyNamed: (study: boolean) => `${study ? 'Tutti' : 'La classe'}: nessuno l’ha nominato`,
  },
} satisfies Words;
