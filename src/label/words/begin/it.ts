import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  modes: {
    practice: 'Allenamento',
    challenge: 'Sfida',
    test: 'Prova',
  },
  modeWords: {
    practice: 'Puoi chiedere la soluzione, e che cosa dice la rete.',
    challenge: '',
    test: 'Che cosa era giusto si vede alla fine, per tutte le foto.',
  },
  headingListed: <Mark>(images: number, many: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# foto', many: '# di foto', other: '# foto' })}, `,
    em(`${n(many)} categorie`),
    ' tra cui scegliere',
  ],
  heading: <Mark>(images: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# foto', many: '# di foto', other: '# foto' })}, fino a `,
    em('cinque ipotesi'),
    images === 1 ? '' : ' ciascuna',
  ],
  steps: {
    whatIsIt: 'Che cos’è?',
    typeOrGroup: 'Scrivi una parola, o scegli un gruppo.',
    bestFirst: 'La tua ipotesi migliore per prima. Quelle sbagliate non costano nulla.',
    pressIs: 'Premi che cosa mostra.',
    firstCounts: 'Conta la tua prima ipotesi. Puoi aggiungerne altre.',
    cross: 'Guarda la croce.',
    moment: 'Al suo posto arriva una foto, per un momento.',
    momentAlone: 'Arriva una foto, per un momento.',
    say: 'Di’ che cos’era, la tua ipotesi migliore per prima. Se hai dubbi, tira a indovinare.',
    pressWas: 'Premi che cos’era. Se hai dubbi, tira a indovinare.',
  },
  whatIsAsked: 'Che cosa si chiede',
  firstCard: 'Prima misura il tuo schermo con una carta.',
  begin: 'Inizia',
  yourName: 'Il tuo nome qui (anche inventato)',
  answerAs: <Mark>(name: string, b: (text: string) => Mark): Marked<Mark> => [
    'Rispondi come ',
    b(`${name}`),
    '.',
  ],
  notYou: 'Non sei tu?',
  timeCounts: 'Il tuo tempo conta da quando arriva una foto.',
  secondsEach: (limit: number) =>
    `${count(limit, { one: '# secondo', many: '# di secondi', other: '# secondi' })} per ciascuna. Poi la tua risposta è quello che hai scelto.`,
  likeliest: (many: number) => `Scegli tra i ${n(many)} nomi che la rete trova più probabili.`,
  categories: (names: string) => `Le categorie: ${names}.`,
  sure: 'Ogni volta dici quanto ti convince la tua prima ipotesi.',
  counting: 'Si contano i fotogrammi di questo schermo.',
  screen: {
    measured: 'Quanto grandi vedo le foto: misurato',
    needed: 'Quanto grandi vedo le foto: prima misuralo',
    open: 'Quanto grandi vedo le foto: misuralo, se vuoi',
    hold: 'Tieni una carta di banca contro lo schermo. Muovi il cursore finché il contorno è grande come la carta.',
    width: 'Larghezza del contorno',
    pixels: (many: number) => `${n(many)} pixel`,
    distance: (usual: number) =>
      `Dai miei occhi allo schermo, in centimetri (un braccio teso è circa ${n(usual)})`,
    fits: 'La carta coincide',
    forget: 'Dimentica',
    wrong: (least: number, most: number) =>
      `La distanza è un numero di centimetri da ${n(least)} a ${n(most)}.`,
  },
  notices: {
    welcomeBack: 'Rieccoti. La partita ha aspettato; riprende da dove eri.',
    fewer: (asked: number, there: number) => `Si chiedevano ${n(asked)} foto e ce ne sono ${n(there)}.`,
    fewerKept: (asked: number, there: number, kept: number) =>
      `Si chiedevano ${n(asked)} foto e ce ne sono ${n(there)} oltre alle ${n(kept)} tenute per l’allenamento.`,
    ahead: (shared: number, of: number, who: string) =>
      `${n(shared)} delle ${n(of)} foto in arrivo sono anche in una partita che ${who} non ha finito, che allora direbbe meno. Finisci prima quella.`,
    before: (shared: number, of: number, who: string) =>
      `${who} si è già allenato con ${n(shared)} delle ${n(of)} foto in arrivo, quindi questa partita dice meno. Dalla pagina iniziale puoi iniziarne una senza.`,
    toStart: 'All’inizio',
    noImage: 'Questo link non mostra nessuna foto:',
    askAnother: 'Chiedine un altro a chi te l’ha dato, o inizia una partita tua.',
    noSession: 'Il link che hai aperto non porta a nessuna partita.',
    askThem: 'Chiedi a chi te l’ha dato, o inizia una partita tua.',
    photosNotHere: 'Le foto di questo link non sono qui.',
    noPack: (id: string) =>
      `La raccolta “${id}” non è in questo browser. Apri prima il suo file; da lì puoi passare a questa partita.`,
    openPack: 'Apri un file',
    rematch: 'Una rivincita è allenamento: non conta da nessuna parte e non si conserva.',
    stopRematch: 'Ferma la rivincita',
    notCounted: (place: number) => `La foto ${n(place)} non conta:`,
    rowNotCounted: (first: number, last: number) => `Le foto da ${n(first)} a ${n(last)} non contano:`,
    listNotCounted: (places: string) => `Le foto ${places} non contano:`,
    noAnswer: 'nessuna risposta.',
    countsUnknown: (place: number) => `La foto ${n(place)} conta come “Non lo so”.`,
    lastOne: 'È l’ultima: puoi ritirare la risposta finché non vai alla fine.',
    takeBack: 'Ritirala',
    toTheEnd: 'Alla fine',
  },
} satisfies Words;
