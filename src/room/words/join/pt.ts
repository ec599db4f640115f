import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  takePart: 'Participar de um estudo',
  oneMoment: 'Um momento',
  joinClass: 'Entrar em uma turma',
  lookingCode: 'Vendo aonde o código leva…',
  aboutStudy: 'Você vê fotos e diz o que elas mostram.',
  aboutClass: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Você'),
    ' e ',
    network('uma rede'),
    ' veem as mesmas fotos. Quem sabe o que elas mostram?',
  ],
  goOnAs: (name: string) => `Continuar como ${name}`,
  joinedAlready: (title: string) => `Você já está em “${title}”. Outro código leva a outro lugar:`,
  code: 'Código',
  goOn: 'Continuar',
  photosListed: (photos: number, many: number) =>
    `${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}, ${n(many)} categorias para escolher.`,
  photosFive: (photos: number) =>
    `${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}, cinco palpites cada.`,
  canJoin: 'Agora você pode entrar.',
  full: 'Todos os lugares estão ocupados.',
  locked: 'No momento ninguém mais pode entrar.',
  looksAgain: (study: boolean) =>
    `Esta página olha de novo sozinha. Ou pergunte ${study ? 'aos pesquisadores' : 'ao seu prof'}.`,
  youAgree: 'Com o que você concorda',
  agree: 'Li isto e participo por vontade própria.',
  join: 'Entrar',
  tryAgain: 'Tentar de novo',
  hereBefore: 'Eu já estava aqui, com outro aparelho',
  returnCode: 'Código de retorno',
  goOnWhere: 'Continuar de onde parei',
  yourName: (study: boolean) => `Seu nome ${study ? 'neste estudo' : 'nesta turma'}`,
  drawAnother: 'Sortear outro',
  nameFaults: {
    empty: 'Digite primeiro um nome.',
    long: (most: number, length: number) =>
      `Um nome tem de 1 a ${n(most)} caracteres. Este tem ${n(length)}.`,
    unreadable:
      'Este nome tem sinais que ninguém consegue ler, como uma quebra de linha ou uma pilha de acentos. Digite-o de novo sem eles.',
  },
  refusals: {
    unreachable: 'O servidor não responde.',
    'no-answer': 'Responde outra coisa que não o servidor do Hit5. Este Wi-Fi pede login antes?',
    'no-room': 'Esta sala não existe, ou não existe mais. Olhe o código de novo ou peça um novo.',
    'no-seat':
      'Este lugar não existe nesta sala. Olhe o código de retorno de novo ou entre com o código da sala.',
    removed: 'Este lugar foi tirado da sala. Pergunte a quem deu o código a você.',
    'too-fast': 'Muitos estão pedindo de onde você está. Esta página continua sozinha.',
    database: 'O banco de dados não responde agora. Seu aparelho guarda suas respostas e as envia de novo.',
    elsewhere: 'Outro servidor está com esta sala agora. Seu aparelho pergunta de novo.',
    'disk-full':
      'O disco do servidor está cheio, então nada foi guardado nem apagado. Os aparelhos guardam suas respostas e as enviam de novo.',
    full: 'Esta sala está cheia: ninguém mais pode entrar.',
    locked: 'Esta sala está trancada. Peça para entrar.',
    ended: 'Esta sala terminou. Ninguém mais pode entrar.',
    'participant-taken':
      'Alguém já participa com este identificador. Era você? Então continue com seu código de retorno, abaixo. Ele está no aparelho em que você começou.',
    code: 'Um código tem seis letras e algarismos, e nenhum 0, 1, I, L ou O. Olhe-o de novo.',
  },
  notJoined: 'Este aparelho não entrou ali.',
  joinByCode: 'Entre com o código. Se você já esteve lá, precisa do seu código de retorno.',
  joinWithCode: 'Entrar com um código',
  gone: {
    room: (study: boolean) => `${study ? 'Este estudo' : 'Esta turma'} não está mais no servidor.`,
    seat: (study: boolean) =>
      `Este aparelho não tem mais lugar ${study ? 'neste estudo' : 'nesta turma'}, então nada do que você responder conta. Pergunte ${study ? 'aos pesquisadores' : 'ao seu prof'}.`,
    answersHere: 'Suas respostas estão neste aparelho.',
    joinAnew: 'Entrar de novo, como outra pessoa',
  },
  save: 'Salvar minhas respostas em um arquivo',
  saved: (name: string) => `Salvo como ${name}.`,
  notSaved: 'Nada foi salvo:',
  withdraw: 'Sair e apagar minhas respostas',
  line: {
    none: 'Você não deu nenhuma resposta.',
    goTo: (study: boolean) =>
      `Suas respostas vão logo ${study ? 'para os pesquisadores' : 'para o seu prof'}.`,
    with: (study: boolean, sent: number, of: number) =>
      `Respostas que chegaram ${study ? 'aos pesquisadores' : 'ao seu prof'}: ${n(sent)} de ${n(of)}.`,
    waiting: (many: number) =>
      `${count(many, { one: '# espera', many: '# de esperam', other: '# esperam' })} neste aparelho.`,
    sentThen: 'O que espera é enviado então.',
    nothingLost:
      'Continue, nada se perde: o que espera é enviado assim que a conexão voltar. Até lá, não recarregue a página.',
    keepOpen: 'Deixe esta página aberta até lá: este navegador não guarda nada.',
    refused: (many: number) =>
      `${count(many, { one: '# resposta não pôde ser aceita', many: '# de respostas não puderam ser aceitas', other: '# respostas não puderam ser aceitas' })}:`,
    anotherDevice:
      'Para continuar com outro aparelho, entre lá com o mesmo código e digite seu código de retorno:',
  },
} satisfies Words;
