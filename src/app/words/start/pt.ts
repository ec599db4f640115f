import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  example: {
    you: 'Você',
    network: 'A rede',
    right: ', certo',
    caption: 'Inventado: os dois têm isso entre os palpites, então os dois acertam.',
  },
  story: {
    short: '2014: uma pessoa errou 5,1 % de outras 1500 fotos, o GoogLeNet 6,8 %.',
    theStory: 'A história',
    text: 'Andrej Karpathy treinou com 500 fotos e depois competiu com o GoogLeNet, uma rede, em outras 1500. Hit5 é o experimento dele, ao vivo no seu navegador: no fim você vê quem erra onde, foto a foto.',
    heading: 'Uma pessoa errou menos imagens que a rede de 2014',
    source: 'Russakovsky et al. 2015, seção 6.4',
  },
  lead: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Você'),
    ' e ',
    network('uma rede'),
    ' veem a mesma foto. Quem sabe o que é?',
  ],
  runsHere: (offline: boolean) => `Roda na sua máquina${offline ? ', mesmo sem internet' : ''}.`,
  play: 'Jogar dez fotos',
  fiveMinutes: 'cerca de 5 minutos',
  playAs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Você joga como ',
    bold(`${name}`),
    '.',
  ],
  notYou: 'Não é você?',
  choose: 'Escolher fotos, duração, modo, tempo',
  orTake: 'Ou pegue um destes',
  runClass: 'Conduzir uma turma',
  joinClass: 'Entrar em uma turma com um código',
  yourAnswers: 'Suas respostas',
  noneYet: 'Ainda não há nenhuma aqui.',
  unfinished: 'Rodadas não terminadas',
  goOnWith: (place: number, of: number) => `Continuar com a foto ${n(place)} de ${n(of)}`,
  sessionsHere: 'Rodadas nesta máquina',
  deleted: (session: string) => `${session}: apagada.`,
  bringBack: 'Recuperar',
  bringBackNamed: (session: string) => `Recuperar: ${session}`,
  footer: {
    files: 'Arquivos e cópia',
    photos: 'Minhas fotos',
    networks: 'Redes',
    talk: 'Antes de uma palestra',
    credits: 'Créditos e licenças',
  },
  set: {
    hardest: 'As dez mais difíceis',
    today: 'As dez de hoje',
    minute: 'Um minuto cada',
    drawings: 'Desenhos',
    blur: 'Enganada pelo desfoque',
    dogs: 'Só cachorros',
  },
} satisfies Words;
