import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list, either } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  acts: {
    exposures: 'Quanto veloci',
    alone: 'Da soli',
    together: 'Insieme',
    wall: 'Le sue prime ipotesi più buffe',
    podium: 'Podio',
  },
  actsName: 'Gli atti del finale',
  silliest: 'La sua prima ipotesi più buffa',
  wall: <Mark>(one: boolean, network: (text: string) => Mark): Marked<Mark> => [
    `${one ? 'La sua prima ipotesi più buffa' : 'Le sue prime ipotesi più buffe'}, `,
    network('e quanto ne era sicura'),
  ],
  onlyPeople: 'Lo sapevano solo le persone',
  nobodyKnew: 'Non lo sapeva nessuno',
  toRemember: 'Foto da ricordare',
  yourClassDid: 'Ecco che cosa ha fatto la tua classe.',
  howMuch: 'Quanto avete sbagliato?',
  alone: {
    none: 'Ancora nessuna risposta conta.',
    mean: (missed: number, of: number) =>
      `Da soli, ognuno ne ha sbagliate ${n(missed)} su ${n(of)} in media.`,
    wrong: (wrong: number, of: number) =>
      `Da soli, ${wrong === 0 ? 'nessuna' : `${n(wrong)}`} ${count(of, { one: 'della vostra # risposta', many: 'delle vostre # di risposte', other: 'delle vostre # risposte' })} ${wrong > 1 ? 'erano sbagliate' : 'era sbagliata'}.`,
    everybody: (people: number, photos: number) =>
      `${count(people, { one: '# persona ha', many: '# di persone hanno', other: '# persone hanno' })} risposto a ${count(photos, { one: '# foto', many: '# di foto', other: '# foto' })}.`,
    those: (answered: number, complete: number, photos: number) =>
      `Di ${n(answered)} persone contano le ${n(complete)} che hanno risposto ${count(photos, { one: 'alla # foto', many: 'a tutte le # di foto', other: 'a tutte le # foto' })}.`,
    few: (answered: number, complete: number, photos: number) =>
      `${complete === 0 ? 'Nessuno ha' : `Solo ${n(complete)} persone su ${n(answered)} hanno`} risposto ${count(photos, { one: 'alla # foto', many: 'a tutte le # di foto', other: 'a tutte le # foto' })}: quindi contano tutte, ognuna sulle sue foto.`,
    missedFirst: 'Una foto è sbagliata se la prima ipotesi è sbagliata.',
    missedFive: 'Una foto è sbagliata se nessuna delle cinque ipotesi è giusta.',
  },
  together: {
    none: () => 'Insieme non ne avete sbagliata nessuna.',
    many: (missed: number) => `Insieme ne avete sbagliate ${n(missed)}.`,
    named: (names: readonly string[]) => `Insieme avete sbagliato: ${list(names)}.`,
    most: 'Quello che la maggior parte ha detto per primo.',
    all: 'Tutte le vostre ipotesi insieme: le prime contano di più.',
    here: (photos: number, people: number) =>
      `Ecco ${count(photos, { one: 'la # foto a cui', many: 'le # di foto a cui', other: 'le # foto a cui' })} hanno risposto gli stessi ${n(people)} di voi.`,
    limits: 'Con altre foto, altre persone o un’altra rete può andare diversamente.',
  },
  network: {
    none: 'La rete non ne ha sbagliata nessuna.',
    noneOf: (of: number) => `La rete non ne ha sbagliata nessuna su ${n(of)}.`,
    many: (missed: number) => `La rete ne ha sbagliate ${n(missed)}.`,
    manyOf: (missed: number, of: number) => `La rete ne ha sbagliate ${n(missed)} su ${n(of)}.`,
    named: (names: readonly string[]) => `La rete ha sbagliato: ${list(names)}.`,
  },
  known: {
    each: 'Qualcuno della tua classe sapeva ognuna delle tue foto.',
    notMany: (unknown: number, of: number) =>
      `Nessuno nella tua classe sapeva ${n(unknown)} ${count(of, { one: 'della tua # foto', many: 'delle tue # di foto', other: 'delle tue # foto' })}.`,
    notNamed: (names: readonly string[]) => `Nessuno nella tua classe sapeva: ${list(names)}.`,
  },
  knew: (hits: number, answers: number, they: boolean) =>
    answers === 0
      ? 'nessuno ha risposto'
      : hits === 0
        ? `su ${n(answers)}${they ? '' : ' di voi'} non lo sapeva nessuno`
        : `${n(hits)} su ${n(answers)}${they ? '' : ' di voi'} lo ${hits === 1 ? 'sapeva' : 'sapevano'}`,
  sure: (figure: string) => `sicura al ${figure}`,
  later: [
    'giusto al primo colpo',
    'giusto alla seconda ipotesi',
    'giusto alla terza ipotesi',
    'giusto alla quarta ipotesi',
    'giusto alla quinta ipotesi',
  ],
  and: (first: string, second: string) => `${first}, ${second}`,
  lead: () => 'è',
  article: () => '',
  filedUnder: 'ImageNet lo archivia come',
  itSaid: (name: string, _isCategory: boolean, sure: string) => `Ha detto ${name}, ${sure}.`,
  networkSaid: 'La rete ha detto:',
  said: (name: string) => `“${name}.”`,
  oneOf: (names: readonly string[]) => `${either(names)}`,
  mistake: (right: string, said: string, sure: string, knew: string) =>
    `La sua prima ipotesi più buffa: ${right}, l’ha chiamato “${said}”, ${sure}; ${knew}.`,
  marks: {
    you: 'voi',
    network: 'rete',
    noAnswer: (who: string) => `${who}: nessuna risposta`,
    gotBy: 'indovinata da',
    missedBy: 'sbagliata da',
    nobodyAnswered: 'nessuno ha risposto',
    of: (hits: number, answers: number) => `${n(hits)} su ${n(answers)}`,
    knewIt: 'lo sapevano',
  },
  rest: {
    alone: (photos: number, known: boolean) =>
      `E ancora ${count(photos, { one: '# foto', many: '# di foto', other: '# foto' })}${known ? ', che sapevate altrettanto bene o meglio' : ''}.`,
    together: (photos: number, parts: string) =>
      `E ancora ${count(photos, { one: '# foto', many: '# di foto', other: '# foto' })}: ${parts}.`,
    onlyYou: (many: number) => `solo voi ne avete indovinate ${n(many)}`,
    onlyNetwork: (many: number) => `solo la rete ne ha indovinate ${n(many)}`,
    bothMissed: (many: number) => `entrambi ne hanno sbagliate ${n(many)}`,
    bothGot: (many: number) => `entrambi ne hanno indovinate ${n(many)}`,
    youGot: (many: number) => `ne avete indovinate, senza risposta della rete, ${n(many)}`,
    youMissed: (many: number) => `ne avete sbagliate, senza risposta della rete, ${n(many)}`,
  },
} satisfies Words;
