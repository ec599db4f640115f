import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list, either } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  acts: {
    exposures: 'Quelle vitesse',
    alone: 'Seul',
    together: 'Ensemble',
    wall: 'Ses premières idées les plus drôles',
    podium: 'Podium',
  },
  actsName: 'Les actes de la finale',
  silliest: 'Sa première idée la plus drôle',
  wall: <Mark>(one: boolean, network: (text: string) => Mark): Marked<Mark> => [
    `${one ? 'Sa première idée la plus drôle' : 'Ses premières idées les plus drôles'}, `,
    network('et à quel point il en était sûr'),
  ],
  onlyPeople: 'Seuls les humains le savaient',
  nobodyKnew: 'Personne ne le savait',
  toRemember: 'Des photos à retenir',
  yourClassDid: 'Voilà ce que ta classe a fait.',
  howMuch: 'Combien en avez-vous raté ?',
  alone: {
    none: 'Aucune réponse ne compte encore.',
    mean: (missed: number, of: number) =>
      `Seul, chacun de vous en a raté ${n(missed)} sur ${n(of)} en moyenne.`,
    wrong: (wrong: number, of: number) =>
      `Seuls, ${wrong === 0 ? 'aucune' : `${n(wrong)}`} de ${count(of, { one: 'votre # réponse', many: 'vos # de réponses', other: 'vos # réponses' })} ${wrong > 1 ? 'étaient fausses' : 'était fausse'}.`,
    everybody: (people: number, photos: number) =>
      `${count(people, { one: '# personne a', many: '# de personnes ont', other: '# personnes ont' })} répondu pour ${count(photos, { one: '# photo', many: '# de photos', other: '# photos' })}.`,
    those: (answered: number, complete: number, photos: number) =>
      `Sur ${n(answered)} personnes, seules comptent les ${n(complete)} qui ont répondu pour ${count(photos, { one: 'la # photo', many: 'les # de photos', other: 'les # photos' })}.`,
    few: (answered: number, complete: number, photos: number) =>
      `${complete === 0 ? 'Personne n’a' : `Seulement ${n(complete)} personnes sur ${n(answered)} ont`} répondu pour ${count(photos, { one: 'la # photo', many: 'les # de photos', other: 'les # photos' })} : donc tout le monde compte, chacun sur ses photos.`,
    missedFirst: 'Une photo est ratée quand la première proposition est fausse.',
    missedFive: 'Une photo est ratée quand aucune des cinq propositions n’est juste.',
  },
  together: {
    none: () => 'Ensemble, vous n’en avez raté aucune.',
    many: (missed: number) => `Ensemble, vous en avez raté ${n(missed)}.`,
    named: (names: readonly string[]) => `Ensemble, vous avez raté : ${list(names)}.`,
    most: 'Ce que la plupart d’entre vous ont nommé d’abord.',
    all: 'Toutes vos propositions en une : les premières comptent le plus.',
    here: (photos: number, people: number) =>
      `Voici ${count(photos, { one: 'la # photo', many: 'les # de photos', other: 'les # photos' })} pour ${count(photos, { one: 'laquelle', many: 'lesquelles', other: 'lesquelles' })} les mêmes ${n(people)} d’entre vous ont répondu.`,
    limits: 'Avec d’autres photos, d’autres personnes ou un autre réseau, le résultat peut être différent.',
  },
  network: {
    none: 'Le réseau n’en a raté aucune.',
    noneOf: (of: number) => `Le réseau n’en a raté aucune sur ${n(of)}.`,
    many: (missed: number) => `Le réseau en a raté ${n(missed)}.`,
    manyOf: (missed: number, of: number) => `Le réseau en a raté ${n(missed)} sur ${n(of)}.`,
    named: (names: readonly string[]) => `Le réseau a raté : ${list(names)}.`,
  },
  known: {
    each: 'Quelqu’un de ta classe connaissait chacune de tes photos.',
    notMany: (unknown: number, of: number) =>
      `Personne dans ta classe ne connaissait ${n(unknown)} de ${count(of, { one: 'ta # photo', many: 'tes # de photos', other: 'tes # photos' })}.`,
    notNamed: (names: readonly string[]) => `Personne dans ta classe n’a trouvé : ${list(names)}.`,
  },
  knew: (hits: number, answers: number, they: boolean) =>
    answers === 0
      ? 'personne n’a répondu'
      : hits === 0
        ? `sur ${n(answers)}${they ? '' : ' d’entre vous'}, personne ne le savait`
        : `${n(hits)} sur ${n(answers)}${they ? '' : ' d’entre vous'} le ${hits === 1 ? 'savait' : 'savaient'}`,
  sure: (figure: string) => `sûr à ${figure}`,
  later: [
    'juste du premier coup',
    'juste à la deuxième proposition',
    'juste à la troisième proposition',
    'juste à la quatrième proposition',
    'juste à la cinquième proposition',
  ],
  and: (first: string, second: string) => `${first}, ${second}`,
  lead: () => 'c’est',
  article: () => '',
  filedUnder: 'ImageNet le classe sous',
  itSaid: (name: string, _isCategory: boolean, sure: string) => `Il a dit ${name}, ${sure}.`,
  networkSaid: 'Le réseau a dit :',
  said: (name: string) => `« ${name}. »`,
  oneOf: (names: readonly string[]) => `${either(names)}`,
  mistake: (right: string, said: string, sure: string, knew: string) =>
    `Sa première idée la plus drôle : ${right}, il l’a appelé « ${said} », ${sure} ; ${knew}.`,
  marks: {
    you: 'vous',
    network: 'réseau',
    noAnswer: (who: string) => `${who} : pas de réponse`,
    gotBy: 'trouvé par',
    missedBy: 'ratée par',
    nobodyAnswered: 'personne n’a répondu',
    of: (hits: number, answers: number) => `${n(hits)} sur ${n(answers)}`,
    knewIt: 'le savaient',
  },
  rest: {
    alone: (photos: number, known: boolean) =>
      `Et encore ${count(photos, { one: '# photo', many: '# de photos', other: '# photos' })}${known ? ', que vous saviez aussi bien ou mieux' : ''}.`,
    together: (photos: number, parts: string) =>
      `Et encore ${count(photos, { one: '# photo', many: '# de photos', other: '# photos' })} : ${parts}.`,
    onlyYou: (many: number) => `vous seuls en avez eu ${n(many)}`,
    onlyNetwork: (many: number) => `le réseau seul en a eu ${n(many)}`,
    bothMissed: (many: number) => `les deux en ont raté ${n(many)}`,
    bothGot: (many: number) => `les deux en ont eu ${n(many)}`,
    youGot: (many: number) => `vous en avez eu, sans réponse du réseau, ${n(many)}`,
    youMissed: (many: number) => `vous en avez raté, sans réponse du réseau, ${n(many)}`,
  },
} satisfies Words;
