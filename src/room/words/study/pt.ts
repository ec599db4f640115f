import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { count } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  withdrawn: 'Você saiu do estudo.',
  deleted: <Mark>(
    answers: number,
    name: string,
    here: boolean,
    id: boolean,
    bold: (text: string) => Mark,
  ): Marked<Mark> => [
    `Isto foi apagado, no servidor${here ? ' e neste aparelho' : ''}: ${answers > 0 ? `${count(answers, { one: 'sua # resposta', many: 'suas # de respostas', other: 'suas # respostas' })}, com o tempo que você levou e o que olhou; ` : ''}seu nome no estudo, `,
    bold(`${name}`),
    `${id ? ', e o identificador do seu link' : ''}.`,
  ],
  notHere: 'Este navegador não conseguiu apagar a própria cópia:',
  deleteData: 'Apague os dados desta página nas configurações do navegador.',
  tellThem:
    'Se os pesquisadores salvaram uma cópia antes, diga para apagarem suas respostas também lá. Eles acham você por esse nome, então anote-o.',
  canClose: 'Você pode fechar esta página.',
  leaveOpen: (waiting: number) =>
    `Deixe esta página aberta até ${count(waiting, { one: 'mais # resposta ser enviada', many: 'mais # de respostas serem enviadas', other: 'mais # respostas serem enviadas' })}.`,
  completionCode: 'Seu código de conclusão',
  backTo: (host: string) => `Voltar a ${host}`,
  yourName: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Seu nome neste estudo é ',
    bold(`${name}`),
    '. Anote-o: com ele os pesquisadores acham suas respostas, se depois você quiser que sejam apagadas.',
  ],
  withdraw: 'Sair e apagar minhas respostas',
  withdrawAsk: 'Sair e apagar minhas respostas?',
  withdrawYes: 'Sair e apagar',
  stay: 'Ficar',
  allDeleted: 'Tudo o que você respondeu é apagado, aqui e no servidor.',
  notDeleted: 'Nada foi apagado:',
  tryAgain: 'Tente de novo.',
} satisfies Words;
