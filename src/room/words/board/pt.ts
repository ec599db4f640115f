import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  acts: {
    letAgain: 'Deixar responder de novo',
    noGoOn: 'Não, continuar',
    freeze: 'Congelar',
    goOn: 'Continuar',
    start: 'Começar',
    photoByPhoto: 'Foto a foto',
    stopCurve: 'Parar e mostrar a curva',
    stopAnswers: 'Parar e mostrar as respostas',
    nextPhoto: 'Próxima foto',
    next: 'Próximo',
    backToPhotos: 'Voltar às fotos',
    end: 'Terminar',
    classAndNetwork: 'Turma e rede',
    back: 'Voltar',
  },
  askEnd: 'Terminar agora? Depois ninguém pode responder, e todos veem todas as respostas.',
  askAgain:
    'Deixar responder de novo? Aquilo cuja resposta já viram não conta mais, e as fotos saem do quadro.',
  askReveal:
    'Parar e mostrar de uma vez as respostas de todas as fotos? O que for respondido depois não conta.',
  askStop: (many: number, of: number) =>
    `Parar agora? Chegaram ${n(many)} de ${n(of)} respostas. Depois ninguém pode responder.`,
  beats: {
    question: 'O que é?',
    class: 'O que vocês disseram',
    network: 'O que a rede disse',
    truth: 'Mostrar a resposta',
  },
  said: {
    nobody: 'Ninguém respondeu a esta foto.',
    onlyUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('A única resposta'),
      ' foi “Não sei”.',
    ],
    allUnknown: <Mark>(person: (text: string) => Mark): Marked<Mark> => [
      person('Todo mundo'),
      ' disse “Não sei”.',
    ],
    only: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('A única primeira ideia'),
      ` foi ${name}.`,
    ],
    both: <Mark>(name: string, person: (text: string) => Mark): Marked<Mark> => [
      person('Os dois'),
      ` pensaram primeiro em ${name}.`,
    ],
    all: <Mark>(many: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`Todos os ${n(many)}`),
      ` pensaram primeiro em ${name}.`,
    ],
    different: <Mark>(many: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} pessoas`),
      ` pensaram em ${n(many)} coisas diferentes.`,
    ],
    few: <Mark>(most: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
      person(`Não mais que ${n(most)} de ${n(of)}`),
      ' pensaram na mesma coisa.',
    ],
    two: <Mark>(
      many: number,
      of: number,
      first: string,
      second: string,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(`${n(many)} de ${n(of)}`),
      ` pensaram primeiro em ${first}, `,
      person(`${n(many)}`),
      ` em ${second}.`,
    ],
    some: <Mark>(many: number, of: number, name: string, person: (text: string) => Mark): Marked<Mark> => [
      person(`${n(many)} de ${n(of)}`),
      ` ${many === 1 ? 'pensou' : 'pensaram'} primeiro em ${name}.`,
    ],
  },
  headline: {
    nobodyKnows: 'Ninguém sabe o que é certo aqui.',
    network: (name: string, figure: string) => `A rede: “${name}”, ${figure} de certeza.`,
    better: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Ninguém'
          : hits < of
            ? `${n(hits)} de ${n(of)}`
            : of === 1
              ? 'A única resposta'
              : of === 2
                ? 'Os dois'
                : `Todos os ${n(of)}`,
      ),
      ` ${hits <= 1 ? 'foi' : 'foram'} melhor${uncounted === 0 ? '' : uncounted === 1 ? `, e ${n(uncounted)} não conta` : `, e ${n(uncounted)} não contam`}.`,
    ],
    named: <Mark>(
      hits: number,
      of: number,
      uncounted: number,
      person: (text: string) => Mark,
    ): Marked<Mark> => [
      person(
        hits === 0
          ? 'Ninguém'
          : hits < of
            ? `${n(hits)} de ${n(of)}`
            : of === 1
              ? 'A única resposta'
              : of === 2
                ? 'Os dois'
                : `Todos os ${n(of)}`,
      ),
      ` ${hits <= 1 ? 'acertou' : 'acertaram'}${uncounted === 0 ? '' : uncounted === 1 ? `, e ${n(uncounted)} não conta` : `, e ${n(uncounted)} não contam`}.`,
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
          ? `${n(hits)} de ${n(of)}`
          : of === 1
            ? 'A única resposta'
            : of === 2
              ? 'Os dois'
              : `Todos os ${n(of)}`,
      ),
      ' e ',
      network('a rede'),
      ` acertaram${uncounted === 0 ? '' : uncounted === 1 ? `, e ${n(uncounted)} não conta` : `, e ${n(uncounted)} não contam`}.`,
    ],
    noneCounts: 'Nenhuma resposta a esta foto conta.',
    networkNamed: 'A rede acertou.',
    networkDid: 'A rede, sim.',
  },
  spoiled: (many: number) =>
    `${count(many, { one: '# não viu a foto como pedido e não conta', many: '# de não viram a foto como pedido e não contam', other: '# não viram a foto como pedido e não contam' })}.`,
  sides: {
    class: 'No que vocês pensaram primeiro',
    network: 'O que a rede disse',
    dontKnow: 'Não sei',
    dontKnowOrTime: 'Não sei, ou o tempo acabou',
    also: (names: string, others: number) =>
      `Também ${names}${others > 0 ? `, e ${n(others)} para outras coisas` : ''}.`,
    later: (many: number) =>
      `${count(many, { one: '# tinha isso entre os outros palpites', many: '# de tinham isso entre os outros palpites', other: '# tinham isso entre os outros palpites' })}.`,
    under: (figure: string, names: string) => `menos de ${figure}: ${names}`,
    nothing: 'nada',
    failed: 'ela falhou',
    notYet: 'ainda sem resposta',
    right: 'certo,',
    didNotName: (name: string, place: boolean) => `${name} ${place ? 'acertou' : 'não acertou'}.`,
    knewIt: (time: string, hits: number, of: number) => `${time}: ${n(hits)} de ${n(of)} sabiam`,
    oneOf: (names: readonly string[]) => `${either(names)}`,
  },
  photo: {
    stop: 'Pare: agora ninguém pode responder.',
    was: 'O que era?',
    ownScreen: 'Olhem para a própria tela.',
    answered: <Mark>(many: number, place: number, of: number, bold: (text: string) => Mark): Marked<Mark> => [
      bold(`${n(many)}`),
      ` ${many === 1 ? 'respondeu' : 'responderam'} à foto ${n(place)} de ${n(of)}.`,
    ],
    later: 'Ela será mostrada aqui com a resposta.',
    missing: 'A foto ainda não está no servidor.',
    whereItLooked: 'Para onde olhou',
    whatWasSaid: 'O que foi dito',
    place: (at: number, of: number) => `Foto ${n(at)} de ${n(of)}`,
    number: (at: number) => `Foto ${n(at)}`,
    word: 'Foto',
    of: (many: number) => `de ${n(many)}`,
  },
  opening: 'Abrindo a sala…',
  answersIn: <Mark>(
    many: number,
    of: number,
    stops: boolean,
    person: (text: string) => Mark,
  ): Marked<Mark> => [
    person(`${n(many)} de ${n(of)}`),
    ` respostas chegaram.${stops ? ' Parem, por favor.' : ''}`,
  ],
  timeIsOver: 'O tempo acabou.',
  howMuchMissed: 'Quanto vocês erraram?',
  byThemselves: 'As respostas vêm sozinhas',
  help: 'Ajuda',
  areHere: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ` ${many === 1 ? 'está aqui' : 'estão aqui'}`,
  ],
  locked: 'Ninguém mais pode entrar: a sala está trancada.',
  join: 'Entrar',
  joinAndState: 'Entrar, e até onde a turma chegou',
  answered: <Mark>(many: number, bold: (text: string) => Mark): Marked<Mark> => [
    bold(`${n(many)}`),
    ' responderam',
  ],
  lobby: <Mark>(
    photos: number,
    you: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}. `,
    you('Vocês'),
    ' e ',
    network('uma rede'),
    '. Quem sabe o que é?',
  ],
  whoIsHere: 'Quem está aqui',
  more: (left: number) => `e mais ${n(left)}`,
  nobodyHere: 'Ainda não há ninguém.',
  nobodyGetsIn: 'Ninguém consegue entrar?',
  photos: (many: number) => `${count(many, { one: '# foto', many: '# de fotos', other: '# fotos' })}`,
  points: 'Pontos:',
  you: 'Vocês',
  network: 'Rede',
  code: 'Código',
  scanOrType: 'Escaneie ou digite',
  joinAt: 'Entre em',
  qrCode: (link: string) => `Código QR de ${link}`,
  keys: {
    throughClass: 'Pela aula',
    darkButton: 'o que diz o botão escuro',
    asksFirst: 'parar ou terminar: o primeiro toque só pergunta',
    stepBack: 'um passo atrás, ou não a uma pergunta',
    atAnyTime: 'A qualquer momento',
    looked: 'para onde a rede olhou',
    freeze: 'congelar e continuar',
    finale: 'a turma ao lado da rede, ato por ato',
    fullScreen: 'tela cheia',
    thisHelp: 'esta ajuda',
  },
} satisfies Words;
