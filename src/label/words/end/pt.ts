import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  score: <Mark>(
    images: number,
    personMissed: number,
    networkMissed: number,
    person: (text: string) => Mark,
    network: (text: string) => Mark,
  ): Marked<Mark> => [
    `De ${n(images)} fotos, `,
    person(
      `você errou ${personMissed === images ? 'todas' : personMissed === 0 ? 'nenhuma' : n(personMissed)}`,
    ),
    ' e ',
    network(
      `a rede ${networkMissed === images ? 'todas' : networkMissed === 0 ? 'nenhuma' : n(networkMissed)}`,
    ),
    '.',
  ],
  nothingYet: 'Ainda não há nada para comparar.',
  oneBothRight: 'Em uma foto, os dois acertaram.',
  oneBothMissed: 'Em uma foto, os dois erraram.',
  oneYou: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'Em uma foto ',
    person('você acertou'),
    ' e ',
    network('a rede errou'),
    '.',
  ],
  oneNetwork: <Mark>(person: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    'Em uma foto ',
    person('você errou'),
    ' e ',
    network('a rede acertou'),
    '.',
  ],
  points: 'Pontos, foto a foto',
  pointsOf: (name: string, person: number, network: number) =>
    `${name}: você ${n(person)}, a rede ${n(network)}`,
  copySquares: 'Copiar os quadrados',
  seeResults: 'Ver os resultados',
  keep: 'Guardar',
  harderOnes: 'Mais difíceis',
  playAgain: 'Jogar de novo',
  backToStart: 'Voltar ao início',
  takeTest: (many: number) =>
    `Fazer o teste com ${count(many, { one: 'a outra # foto', many: 'as outras # de fotos', other: 'as outras # fotos' })}`,
  challengeFriend: 'Desafiar alguém',
  sendThis: (shuffled: boolean) =>
    `Mande isto a alguém: as mesmas fotos, ${shuffled ? 'cada um na sua ordem' : 'a mesma ordem'}`,
  needsPack: (name: string) => `Também é preciso ter a coleção “${name}”.`,
  rematch: <Mark>(known: number, of: number, person: (text: string) => Mark): Marked<Mark> => [
    'Revanche: ',
    person(`desta vez você sabia ${n(known)} de ${n(of)}.`),
  ],
  playMissed: (many: number) =>
    `De novo: ${count(many, { one: 'a # que você ainda errou', many: 'as # de que você ainda errou', other: 'as # que você ainda errou' })}`,
  backToEnd: 'Voltar ao fim da rodada',
  rematchMissed: (many: number) =>
    `Revanche: ${count(many, { one: 'a # que os dois erraram', many: 'as # de que os dois erraram', other: 'as # que os dois erraram' })}`,
  rematchSome: (some: number, of: number) => `Revanche: ${n(some)} das ${n(of)} que os dois erraram`,
  better: {
    one: 'Uma foto é pouco para dizer quem é melhor.',
    few: (images: number) => `${n(images)} fotos são poucas para dizer quem é melhor.`,
    you: 'Você foi melhor.',
    network: 'A rede foi melhor.',
  },
  notes: {
    simulated: 'Simulado: ninguém deu estas respostas.',
    answered: (many: number) =>
      `Você respondeu a ${count(many, { one: '# foto', many: '# de fotos', other: '# fotos' })}.`,
    assisted: 'As fotos em que você viu antes a resposta ou a rede são contadas à parte.',
    spoiled: 'As fotos que não foram mostradas como pedido são contadas à parte.',
    withoutNetwork: (many: number, failed: boolean) =>
      `${count(many, { one: '# foto', many: '# de fotos', other: '# fotos' })} sem resposta da rede não ${many === 1 ? 'conta' : 'contam'}${failed ? '' : ' até ela responder'}.`,
    withoutTruth: (many: number) =>
      `Ninguém disse o que ${count(many, { one: 'mostra # das suas fotos', many: 'mostram # de das suas fotos', other: 'mostram # das suas fotos' })}, então não contam.`,
    skipped: (many: number) =>
      `${count(many, { one: '# foto sem resposta não conta', many: '# de fotos sem resposta não contam', other: '# fotos sem resposta não contam' })}.`,
    categories: (many: number) => `Valem os primeiros palpites, cada um uma de ${n(many)} categorias.`,
    prunedNone: (images: number) =>
      `A resposta estava na lista ${count(images, { one: 'na # foto', many: 'nas # de fotos', other: 'nas # fotos' })} com lista curta.`,
    pruned: (missing: number, images: number) =>
      `Em ${n(missing)} de ${n(images)} fotos com lista curta faltava a resposta: ali nenhuma podia estar certa.`,
  },
  cards: {
    youBeat: (many: number) => `Você venceu a rede${many > 0 ? ` em ${n(many)} fotos` : ''}`,
    networkBeat: (many: number) => `A rede venceu você${many > 0 ? ` em ${n(many)} fotos` : ''}`,
    surest: 'O erro mais certo da rede',
    mistake: 'Um erro da rede',
    near: 'Quase',
    allOfThem: (many: number) => `Todas as ${n(many)}`,
    networkSaid: <Mark>(
      name: string,
      sure: number,
      only: boolean,
      network: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [
      network('a rede'),
      ' disse ',
      bold(`${name}`),
      `, ${only ? 'só ' : ''}${percent(sure)} de certeza`,
    ],
    youSaid: <Mark>(
      name: string,
      person: (text: string) => Mark,
      bold: (text: string) => Mark,
    ): Marked<Mark> => [person('você'), ' disse ', bold(`${name}`)],
    youDidntKnow: <Mark>(person: (text: string) => Mark): Marked<Mark> => [person('você'), ' não sabia'],
  },
  embedded: {
    back: (host: string) => `Voltar a ${host}`,
    seeAnswers: 'Ver ou apagar suas respostas',
    whoMade: 'Quem fez as fotos',
    around: (first: boolean) => `${first ? 'A página em volta' : 'a página em volta'}`,
    notKept: (where: string) =>
      `Seu navegador não guarda nada do Hit5 em ${where}: suas respostas somem quando você fecha ou recarrega esta página.`,
    kept: 'Suas respostas ficam neste navegador. O Hit5 em uma aba própria talvez não as veja.',
    isNot: (where: string) => `${where} não recebe nenhuma, porque o servidor deste Hit5 não a nomeia.`,
    couldNot: (where: string) => `Suas respostas não puderam ser dadas a ${where}:`,
    given: (where: string) => `Suas respostas foram dadas a ${where}.`,
    willBe: (where: string) => `No fim elas são dadas a ${where}.`,
    saveThem: 'Salvá-las em um arquivo',
  },
} satisfies Words;
