import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list, either } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  acts: {
    exposures: 'Com que rapidez',
    alone: 'Sozinhos',
    together: 'Juntos',
    wall: 'Seus primeiros palpites mais malucos',
    podium: 'Pódio',
  },
  actsName: 'Atos do final',
  silliest: 'Seu primeiro palpite mais maluco',
  wall: <Mark>(one: boolean, network: (text: string) => Mark): Marked<Mark> => [
    `${one ? 'Seu primeiro palpite mais maluco' : 'Seus primeiros palpites mais malucos'}, `,
    network('e a certeza que tinha'),
  ],
  onlyPeople: 'Só pessoas sabiam',
  nobodyKnew: 'Ninguém sabia',
  toRemember: 'Fotos para lembrar',
  yourClassDid: 'Foi isto que sua turma fez.',
  howMuch: 'Quanto vocês erraram?',
  alone: {
    none: 'Nenhuma resposta conta ainda.',
    mean: (missed: number, of: number) => `Sozinho, cada um errou ${n(missed)} de ${n(of)} em média.`,
    wrong: (wrong: number, of: number) =>
      `Sozinhos, ${wrong === 0 ? 'nenhuma' : `${n(wrong)}`} de ${count(of, { one: 'sua # resposta', many: 'suas # de respostas', other: 'suas # respostas' })} ${wrong > 1 ? 'estavam erradas' : 'estava errada'}.`,
    everybody: (people: number, photos: number) =>
      `${count(people, { one: '# pessoa respondeu', many: '# de pessoas responderam', other: '# pessoas responderam' })} a ${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}.`,
    those: (answered: number, complete: number, photos: number) =>
      `De ${n(answered)} pessoas contam as ${n(complete)} que responderam ${count(photos, { one: 'à # foto', many: 'a todas as # de fotos', other: 'a todas as # fotos' })}.`,
    few: (answered: number, complete: number, photos: number) =>
      `${complete === 0 ? 'Ninguém respondeu' : `Só ${n(complete)} de ${n(answered)} pessoas responderam`} ${count(photos, { one: 'à # foto', many: 'a todas as # de fotos', other: 'a todas as # fotos' })}: então todas contam, cada uma com as suas fotos.`,
    missedFirst: 'Uma foto está errada se o primeiro palpite está errado.',
    missedFive: 'Uma foto está errada se nenhum dos cinco palpites está certo.',
  },
  together: {
    none: () => 'Juntos vocês não erraram nenhuma.',
    many: (missed: number) => `Juntos vocês erraram ${n(missed)}.`,
    named: (names: readonly string[]) => `Juntos vocês erraram: ${list(names)}.`,
    most: 'O que a maioria disse primeiro.',
    all: 'Todos os palpites juntos: os primeiros contam mais.',
    here: (photos: number, people: number) =>
      `Aqui ${count(photos, { one: 'está a # foto', many: 'estão as # de fotos', other: 'estão as # fotos' })} a que os mesmos ${n(people)} de vocês responderam.`,
    limits: 'Com outras fotos, outras pessoas ou outra rede pode sair diferente.',
  },
  network: {
    none: 'A rede não errou nenhuma.',
    noneOf: (of: number) => `A rede não errou nenhuma de ${n(of)}.`,
    many: (missed: number) => `A rede errou ${n(missed)}.`,
    manyOf: (missed: number, of: number) => `A rede errou ${n(missed)} de ${n(of)}.`,
    named: (names: readonly string[]) => `A rede errou: ${list(names)}.`,
  },
  known: {
    each: 'Alguém da sua turma sabia cada uma das suas fotos.',
    notMany: (unknown: number, of: number) =>
      `Ninguém da sua turma sabia ${n(unknown)} ${count(of, { one: 'da sua # foto', many: 'das suas # de fotos', other: 'das suas # fotos' })}.`,
    notNamed: (names: readonly string[]) => `Ninguém da sua turma sabia: ${list(names)}.`,
  },
  knew: (hits: number, answers: number, they: boolean) =>
    answers === 0
      ? 'ninguém respondeu'
      : hits === 0
        ? `de ${n(answers)}${they ? '' : ' de vocês'} ninguém sabia`
        : `${n(hits)} de ${n(answers)}${they ? '' : ' de vocês'} ${hits === 1 ? 'sabia' : 'sabiam'}`,
  sure: (figure: string) => `${figure} de certeza`,
  later: [
    'acertou no primeiro palpite',
    'acertou no segundo palpite',
    'acertou no terceiro palpite',
    'acertou no quarto palpite',
    'acertou no quinto palpite',
  ],
  and: (first: string, second: string) => `${first}, ${second}`,
  lead: () => 'é',
  article: () => '',
  filedUnder: 'O ImageNet classifica como',
  itSaid: (name: string, _isCategory: boolean, sure: string) => `Ela disse ${name}, ${sure}.`,
  networkSaid: 'A rede disse:',
  said: (name: string) => `“${name}.”`,
  oneOf: (names: readonly string[]) => `${either(names)}`,
  mistake: (right: string, said: string, sure: string, knew: string) =>
    `Seu primeiro palpite mais maluco: chamou ${right} de “${said}”, ${sure}; ${knew}.`,
  marks: {
    you: 'vocês',
    network: 'rede',
    noAnswer: (who: string) => `${who}: sem resposta`,
    gotBy: 'acertada por',
    missedBy: 'errada por',
    nobodyAnswered: 'ninguém respondeu',
    of: (hits: number, answers: number) => `${n(hits)} de ${n(answers)}`,
    knewIt: 'sabiam',
  },
  rest: {
    alone: (photos: number, known: boolean) =>
      `E mais ${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}${known ? ', que vocês sabiam tão bem ou melhor' : ''}.`,
    together: (photos: number, parts: string) =>
      `E mais ${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}: ${parts}.`,
    onlyYou: (many: number) => `só vocês acertaram ${n(many)}`,
    onlyNetwork: (many: number) => `só a rede acertou ${n(many)}`,
    bothMissed: (many: number) => `os dois erraram ${n(many)}`,
    bothGot: (many: number) => `os dois acertaram ${n(many)}`,
    youGot: (many: number) => `vocês acertaram, sem resposta da rede, ${n(many)}`,
    youMissed: (many: number) => `vocês erraram, sem resposta da rede, ${n(many)}`,
  },
} satisfies Words;
