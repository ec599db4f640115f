import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  score: <Mark>(
    images: number,
    personMissed: number,
    networkMissed: number,
    person: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `Su ${n(images)} foto, `,
    person(
      `tu ne hai sbagliate ${personMissed === images ? 'tutte' : personMissed === 0 ? 'zero' : n(personMissed)}`,
    ),
    ' e ',
    network(
      `la rete ${networkMissed === images ? 'tutte' : networkMissed === 0 ? 'zero' : n(networkMissed)}`,
    ),
    '.',
  ],
  nothingYet: 'Non c’è ancora nulla da confrontare.',
  oneBothRight: 'Su una foto avevate ragione entrambi.',
  oneBothMissed: 'Su una foto avete sbagliato entrambi.',
  oneYou: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'Su una foto ',
    person('avevi ragione'),
    ' e ',
    network('la rete ha sbagliato'),
    '.',
  ],
  oneNetwork: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'Su una foto ',
    person('hai sbagliato'),
    ' e ',
    network('la rete aveva ragione'),
    '.',
  ],
  points: 'Punti, foto per foto',
  pointsOf: (name: string, person: number, network: number) =>
    `${name}: tu ${n(person)}, la rete ${n(network)}`,
  copySquares: 'Copia i quadrati',
  seeResults: 'Guarda i risultati',
  keep: 'Tieni',
  harderOnes: 'Più difficili',
  playAgain: 'Gioca ancora',
  backToStart: 'Torna all’inizio',
  takeTest: (many: number) =>
    `Fai la prova ${count(many, { one: 'sull’altra # foto', many: 'sulle altre # di foto', other: 'sulle altre # foto' })}`,
  challengeFriend: 'Sfida qualcuno',
  sendThis: (shuffled: boolean) =>
    `Manda questo a qualcuno: stesse foto, ${shuffled ? 'ognuno nel suo ordine' : 'stesso ordine'}`,
  needsPack: (name: string) => `Serve anche la raccolta “${name}”.`,
  rematch: <Mark>(known: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
    'Rivincita: ',
    person(`questa volta ne sapevi ${n(known)} su ${n(of)}.`),
  ],
  playMissed: (many: number) =>
    `Ancora: ${count(many, { one: 'la # che hai ancora sbagliato', many: 'le # di che hai ancora sbagliato', other: 'le # che hai ancora sbagliato' })}`,
  backToEnd: 'Torna alla fine della partita',
  rematchMissed: (many: number) =>
    `Rivincita: ${count(many, { one: 'la # che entrambi hanno sbagliato', many: 'le # di che entrambi hanno sbagliato', other: 'le # che entrambi hanno sbagliato' })}`,
  rematchSome: (some: number, of: number) =>
    `Rivincita: ${n(some)} delle ${n(of)} che entrambi hanno sbagliato`,
  better: {
    one: 'Una foto è troppo poco per dire chi è meglio.',
    few: (images: number) => `${n(images)} foto sono troppo poche per dire chi è meglio.`,
    you: 'Hai fatto meglio.',
    network: 'La rete ha fatto meglio.',
  },
  notes: {
    simulated: 'Simulato: nessuno ha dato queste risposte.',
    answered: (many: number) =>
      `Hai risposto a ${count(many, { one: '# foto', many: '# di foto', other: '# foto' })}.`,
    assisted: 'Le foto di cui hai visto prima la soluzione o la rete si contano a parte.',
    spoiled: 'Le foto non mostrate come chiesto si contano a parte.',
    withoutNetwork: (many: number, failed: boolean) =>
      `${count(many, { one: '# foto', many: '# di foto', other: '# foto' })} senza risposta della rete non ${many === 1 ? 'conta' : 'contano'}${failed ? '' : ' finché non ha risposto'}.`,
    withoutTruth: (many: number) =>
      `Nessuno ha detto che cosa ${count(many, { one: 'mostra # delle tue foto', many: 'mostrano # di delle tue foto', other: 'mostrano # delle tue foto' })}, quindi non contano.`,
    skipped: (many: number) =>
      `${count(many, { one: '# foto senza risposta non conta', many: '# di foto senza risposta non contano', other: '# foto senza risposta non contano' })}.`,
    categories: (many: number) => `Contano le prime ipotesi, ognuna una di ${n(many)} categorie.`,
    prunedNone: (images: number) =>
      `La soluzione era nella lista ${count(images, { one: 'nella # foto', many: 'in tutte le # di foto', other: 'in tutte le # foto' })} con lista corta.`,
    pruned: (missing: number, images: number) =>
      `In ${n(missing)} foto su ${n(images)} con lista corta mancava la soluzione: lì nessuna risposta poteva essere giusta.`,
  },
  cards: {
    youBeat: (many: number) => `Hai battuto la rete${many > 0 ? ` su ${n(many)} foto` : ''}`,
    networkBeat: (many: number) => `La rete ti ha battuto${many > 0 ? ` su ${n(many)} foto` : ''}`,
    surest: 'L’errore più sicuro della rete',
    mistake: 'Un errore della rete',
    near: 'Quasi',
    allOfThem: (many: number) => `Tutte e ${n(many)}`,
    networkSaid: <Mark>(
      name: string,
      sure: number,
      only: boolean,
      network: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [
      network('la rete'),
      ' ha detto ',
      bold(`${name}`),
      `, sicura ${only ? 'solo ' : ''}al ${percent(sure)}`,
    ],
    youSaid: <Mark>(
      name: string,
      person: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [person('tu'), ' hai detto ', bold(`${name}`)],
    youDidntKnow: <Mark>(person: (text: string) => Mark): Marked<Mark> => [person('tu'), ' non lo sapevi'],
  },
  embedded: {
    back: (host: string) => `Torna a ${host}`,
    seeAnswers: 'Guarda o cancella le tue risposte',
    whoMade: 'Chi ha fatto le foto',
    around: (first: boolean) => `${first ? 'La pagina intorno' : 'la pagina intorno'}`,
    notKept: (where: string) =>
      `Il tuo browser non conserva nulla per Hit5 in ${where}: le tue risposte spariscono se chiudi o ricarichi questa pagina.`,
    kept: 'Le tue risposte restano in questo browser. Hit5 in una scheda sua forse non le vede.',
    isNot: (where: string) =>
      `${where} non ne riceve nessuna, perché il server di questo Hit5 non la nomina.`,
    couldNot: (where: string) => `Le tue risposte non si sono potute dare a ${where}:`,
    given: (where: string) => `Le tue risposte sono state date a ${where}.`,
    willBe: (where: string) => `Alla fine sono date a ${where}.`,
    saveThem: 'Salvale in un file',
  },
} satisfies Words;
