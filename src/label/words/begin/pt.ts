import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  modes: {
    practice: 'Treino',
    challenge: 'Desafio',
    test: 'Teste',
  },
  modeWords: {
    practice: 'Você pode pedir a solução e o que a rede diz.',
    challenge: '',
    test: 'O que era certo aparece no fim, para todas as fotos.',
  },
  headingListed: <Mark>(images: number, many: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# foto', many: '# de fotos', other: '# fotos' })}, `,
    em(`${n(many)} categorias`),
    ' para escolher',
  ],
  heading: <Mark>(images: number, em: (text: string) => Mark): Marked<Mark> => [
    `${count(images, { one: '# foto', many: '# de fotos', other: '# fotos' })}, até `,
    em('cinco palpites'),
    images === 1 ? '' : ' cada',
  ],
  steps: {
    whatIsIt: 'O que é?',
    typeOrGroup: 'Digite uma palavra ou escolha um grupo.',
    bestFirst: 'Seu melhor palpite primeiro. Errar não custa nada.',
    pressIs: 'Aperte o que ela mostra.',
    firstCounts: 'Vale o seu primeiro palpite. Você pode acrescentar outros.',
    cross: 'Olhe para a cruz.',
    moment: 'No lugar dela vem uma foto, por um instante.',
    momentAlone: 'Vem uma foto, por um instante.',
    say: 'Diga o que era, seu melhor palpite primeiro. Se tiver dúvida, chute.',
    pressWas: 'Aperte o que era. Se tiver dúvida, chute.',
  },
  whatIsAsked: 'O que se pede',
  firstCard: 'Primeiro meça sua tela com um cartão.',
  begin: 'Começar',
  yourName: 'Seu nome aqui (pode ser inventado)',
  answerAs: <Mark>(name: string, b: (text: string) => Mark): Marked<Mark> => [
    'Você responde como ',
    b(`${name}`),
    '.',
  ],
  notYou: 'Não é você?',
  timeCounts: 'Seu tempo conta desde que a foto aparece.',
  secondsEach: (limit: number) =>
    `${count(limit, { one: '# segundo', many: '# de segundos', other: '# segundos' })} para cada uma. Depois, sua resposta é o que você escolheu.`,
  likeliest: (many: number) => `Você escolhe entre os ${n(many)} nomes que a rede acha mais prováveis.`,
  categories: (names: string) => `As categorias: ${names}.`,
  sure: 'A cada vez você diz quanta certeza tem do seu primeiro palpite.',
  counting: 'Estão sendo contados os quadros desta tela.',
  screen: {
    measured: 'De que tamanho vejo as fotos: medido',
    needed: 'De que tamanho vejo as fotos: meça primeiro',
    open: 'De que tamanho vejo as fotos: meça se quiser',
    hold: 'Segure um cartão de banco contra a tela. Mova o controle até o contorno ficar do tamanho do cartão.',
    width: 'Largura do contorno',
    pixels: (many: number) => `${n(many)} pixels`,
    distance: (usual: number) =>
      `Dos meus olhos até a tela, em centímetros (um braço esticado tem uns ${n(usual)})`,
    fits: 'O cartão coincide',
    forget: 'Esquecer',
    wrong: (least: number, most: number) =>
      `A distância é um número de centímetros de ${n(least)} a ${n(most)}.`,
  },
  notices: {
    welcomeBack: 'Que bom que voltou. A rodada esperou; continua de onde você parou.',
    fewer: (asked: number, there: number) => `Foram pedidas ${n(asked)} fotos, e há ${n(there)}.`,
    fewerKept: (asked: number, there: number, kept: number) =>
      `Foram pedidas ${n(asked)} fotos, e há ${n(there)} além das ${n(kept)} guardadas para o treino.`,
    ahead: (shared: number, of: number, who: string) =>
      `${n(shared)} das ${n(of)} fotos que vêm também estão numa rodada que ${who} não terminou, que então diria menos. Termine essa primeiro.`,
    before: (shared: number, of: number, who: string) =>
      `${who} já treinou com ${n(shared)} das ${n(of)} fotos que vêm, então esta rodada diz menos. Na página inicial você pode começar uma sem elas.`,
    toStart: 'Para o início',
    noImage: 'Este link não mostra nenhuma foto:',
    askAnother: 'Peça outro a quem o deu a você ou comece sua própria rodada.',
    noSession: 'O link que você abriu não leva a nenhuma rodada.',
    askThem: 'Pergunte a quem o deu a você ou comece sua própria rodada.',
    photosNotHere: 'As fotos deste link não estão aqui.',
    noPack: (id: string) =>
      `A coleção “${id}” não está neste navegador. Abra primeiro o arquivo dela; de lá você segue para esta rodada.`,
    openPack: 'Abrir um arquivo',
    rematch: 'Uma revanche é treino: não conta em lugar nenhum e não fica guardada.',
    stopRematch: 'Parar a revanche',
    notCounted: (place: number) => `A foto ${n(place)} não conta:`,
    rowNotCounted: (first: number, last: number) => `As fotos ${n(first)} a ${n(last)} não contam:`,
    listNotCounted: (places: string) => `As fotos ${places} não contam:`,
    noAnswer: 'sem resposta.',
    countsUnknown: (place: number) => `A foto ${n(place)} conta como “Não sei”.`,
    lastOne: 'É a última: você pode retirar a resposta até ir ao fim.',
    takeBack: 'Retirar',
    toTheEnd: 'Ir ao fim',
  },
} satisfies Words;
