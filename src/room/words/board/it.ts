import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  acts: {
    letAgain: 'Falli rispondere di nuovo',
    noGoOn: 'No, continua',
    freeze: 'Ferma',
    goOn: 'Continua',
    start: 'Inizia',
    photoByPhoto: 'Foto per foto',
    stopCurve: 'Ferma e mostra la curva',
    stopAnswers: 'Ferma e mostra le soluzioni',
    nextPhoto: 'Prossima foto',
    next: 'Avanti',
    backToPhotos: 'Torna alle foto',
    end: 'Finisci',
    classAndNetwork: 'Classe e rete',
    back: 'Indietro',
  },
  askEnd: 'Finire ora? Dopo nessuno può più rispondere e tutti vedono tutte le soluzioni.',
  askAgain:
    'Farli rispondere di nuovo? Ciò di cui hanno visto la soluzione non conta più, e le foto lasciano la lavagna.',
  askReveal:
    'Fermare e mostrare insieme le soluzioni di tutte le foto? Quello che si risponde dopo non conta.',
  askStop: (many: number, of: number) =>
    `Fermare ora? Sono arrivate ${n(many)} risposte su ${n(of)}. Dopo nessuno può più rispondere.`,
  beats: {
    question: 'Che cos’è?',
    class: 'Che cosa avete detto',
    network: 'Che cosa ha detto la rete',
    truth: 'Mostra la soluzione',
  },
  said: {
    nobody: 'Nessuno ha risposto a questa foto.',
    onlyUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('L’unica risposta'),
      ' è stata “Non lo so”.',
    ],
    allUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('Tutti'),
      ' hanno detto “Non lo so”.',
    ],
    only: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('L’unica prima idea'),
      ` è stata ${name}.`,
    ],
    both: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('Tutti e due'),
      ` hanno pensato prima a ${name}.`,
    ],
    all: <Mark>(many: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`Tutti e ${n(many)}`),
      ` hanno pensato prima a ${name}.`,
    ],
    different: <Mark>(many: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} persone`),
      ` hanno pensato a ${n(many)} cose diverse.`,
    ],
    few: <Mark>(most: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`Non più di ${n(most)} su ${n(of)}`),
      ' hanno pensato alla stessa cosa.',
    ],
    two: <Mark>(
      many: number,
      of: number,
      first: string,
      second: string,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(`${n(many)} su ${n(of)}`),
      ` hanno pensato prima a ${first}, `,
      person(`${n(many)}`),
      ` a ${second}.`,
    ],
    some: <Mark>(many: number, of: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} su ${n(of)}`),
      ` ${many === 1 ? 'ha' : 'hanno'} pensato prima a ${name}.`,
    ],
  },
  headline: {
    nobodyKnows: 'Nessuno sa che cosa è giusto qui.',
    network: (name: string, figure: string) => `La rete: “${name}”, sicura al ${figure}.`,
    better: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Nessuno'
          : hits < of
            ? `${n(hits)} su ${n(of)}`
            : of === 1
              ? 'L’unica risposta'
              : of === 2
                ? 'Tutti e due'
                : `Tutti e ${n(of)}`,
      ),
      ` ${hits <= 1 ? 'ha' : 'hanno'} fatto meglio${uncounted === 0 ? '' : uncounted === 1 ? `, e ${n(uncounted)} non conta` : `, e ${n(uncounted)} non contano`}.`,
    ],
    named: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Nessuno'
          : hits < of
            ? `${n(hits)} su ${n(of)}`
            : of === 1
              ? 'L’unica risposta'
              : of === 2
                ? 'Tutti e due'
                : `Tutti e ${n(of)}`,
      ),
      ` l’${hits <= 1 ? 'ha' : 'hanno'} indovinato${uncounted === 0 ? '' : uncounted === 1 ? `, e ${n(uncounted)} non conta` : `, e ${n(uncounted)} non contano`}.`,
    ],
    together: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
      network: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits < of
          ? `${n(hits)} su ${n(of)}`
          : of === 1
            ? 'L’unica risposta'
            : of === 2
              ? 'Tutti e due'
              : `Tutti e ${n(of)}`,
      ),
      ' e ',
      network('la rete'),
      ` l’hanno indovinato${uncounted === 0 ? '' : uncounted === 1 ? `, e ${n(uncounted)} non conta` : `, e ${n(uncounted)} non contano`}.`,
    ],
    noneCounts: 'Nessuna risposta a questa foto conta.',
    networkNamed: 'La rete l’ha indovinato.',
    networkDid: 'La rete, sì.',
  },
  spoiled: (many: number) =>
    `${count(many, { one: '# non ha visto la foto come chiesto e non conta', many: '# di non hanno visto la foto come chiesto e non contano', other: '# non hanno visto la foto come chiesto e non contano' })}.`,
  sides: {
    class: 'A che cosa avete pensato prima',
    network: 'Che cosa ha detto la rete',
    dontKnow: 'Non lo so',
    dontKnowOrTime: 'Non lo so, o tempo scaduto',
    also: (names: string, others: number) =>
      `Anche ${names}${others > 0 ? `, e ${n(others)} per altro` : ''}.`,
    later: (many: number) =>
      `${count(many, { one: '# l’aveva tra le altre ipotesi', many: '# di l’avevano tra le altre ipotesi', other: '# l’avevano tra le altre ipotesi' })}.`,
    under: (figure: string, names: string) => `meno del ${figure}: ${names}`,
    nothing: 'niente',
    failed: 'non ci è riuscita',
    notYet: 'ancora nessuna risposta',
    right: 'giusto,',
    didNotName: (name: string, place: boolean) =>
      `${name} ${place ? 'l’ha indovinato' : 'non l’ha indovinato'}.`,
    knewIt: (time: string, hits: number, of: number) => `${time}: ${n(hits)} su ${n(of)} lo sapevano`,
    oneOf: (names: readonly string[]) => `${either(names)}`,
  },
  photo: {
    stop: 'Stop: ora nessuno può rispondere.',
    was: 'Che cos’era?',
    ownScreen: 'Guardate il vostro schermo.',
    answered: <Mark>(many: number, place: number, of: number, bold: (text: string) => Mark): Marked<Mark> => [
      bold(`${n(many)}`),
      ` ${many === 1 ? 'ha' : 'hanno'} risposto alla foto ${n(place)} di ${n(of)}.`,
    ],
    later: 'Sarà mostrata qui con la sua soluzione.',
    missing: 'La foto non è ancora sul server.',
    whereItLooked: 'Dove ha guardato',
    whatWasSaid: 'Che cosa si è detto',
    place: (at: number, of: number) => `Foto ${n(at)} di ${n(of)}`,
    number: (at: number) => `Foto ${n(at)}`,
    word: 'Foto',
    of: (many: number) => `di ${n(many)}`,
  },
  opening: 'Apro la stanza…',
  answersIn: <Mark>(
    many: number,
    of: number,
    stops: boolean,
    person: (text: string) => Mark,
  ): Marked<Mark> => [
    person(`${n(many)} su ${n(of)}`),
    ` risposte sono arrivate.${stops ? ' Fermi, per favore.' : ''}`,
  ],
  timeIsOver: 'Tempo scaduto.',
  howMuchMissed: 'Quanto avete sbagliato?',
  byThemselves: 'Le soluzioni arrivano da sole',
  help: 'Aiuto',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ` ${many === 1 ? 'è qui' : 'sono qui'}`,
  ],
  locked: 'Nessun altro può entrare: la stanza è chiusa.',
  join: 'Entrare',
  joinAndState: 'Entrare, e a che punto è la classe',
  answered: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' hanno risposto',
  ],
  lobby: <Mark>(
    photos: number,
    you: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `${count(photos, { one: '# foto', many: '# di foto', other: '# foto' })}. `,
    you('Voi'),
    ' e ',
    network('una rete'),
    '. Chi sa che cos’è?',
  ],
  whoIsHere: 'Chi c’è',
  more: (left: number) => `e altri ${n(left)}`,
  nobodyHere: 'Non c’è ancora nessuno.',
  nobodyGetsIn: 'Nessuno riesce a entrare?',
  photos: (many: number) => `${count(many, { one: '# foto', many: '# di foto', other: '# foto' })}`,
  points: 'Punti:',
  you: 'Voi',
  network: 'Rete',
  code: 'Codice',
  scanOrType: 'Inquadra, o scrivi',
  joinAt: 'Entra su',
  qrCode: (link: string) => `Codice QR di ${link}`,
  keys: {
    throughClass: 'Durante la lezione',
    darkButton: 'quello che dice il pulsante scuro',
    asksFirst: 'fermare o finire: il primo tocco chiede soltanto',
    stepBack: 'un passo indietro, o no a una domanda',
    atAnyTime: 'In ogni momento',
    looked: 'dove ha guardato la rete',
    freeze: 'fermare, e continuare',
    finale: 'la classe accanto alla rete, atto per atto',
    fullScreen: 'schermo intero',
    thisHelp: 'questo aiuto',
  },
} satisfies Words;
