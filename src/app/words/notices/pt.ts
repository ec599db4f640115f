import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const pt = {
  lost: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('O navegador perdeu o que o Hit5 guardava.'),
    ' Ele apaga seu banco de dados quando uma falha o danifica.',
  ],
  onlyLooks:
    'O Hit5 está aberto em outra aba, então aqui você só pode olhar: a comparação, os resultados de rodadas encerradas e os créditos. O que você mudar aqui some quando fechar ou recarregar a aba.',
  notKept: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Nada fica salvo.'),
    ' Este navegador não dá espaço em disco à página. Você pode jogar, mas suas respostas somem quando fechar ou recarregar a página.',
  ],
  failing: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Suas últimas respostas não foram salvas.'),
    ' Elas ficam nesta página até ela ser fechada. Abra espaço e salve de novo: você continua daí.',
  ],
  saveAgain: 'Salvar de novo',
  sessionsUnopened: 'Suas rodadas não abrem.',
  otherUnopened: 'Algo que este navegador guarda não abre.',
  sessionsNotKept:
    'Você pode continuar, mas o que responder ou adicionar some quando fechar ou recarregar a página.',
  otherNotKept:
    'Você pode continuar, mas o que adicionar no lugar some quando fechar ou recarregar a página.',
  dropped: <Mark>(b: (text: string) => Mark, what: string): Marked<Mark> => [
    b('Este navegador não consegue guardar algo:'),
    ` ${what} Fica nesta página até você fechá-la. Antes disso, salve a rodada como arquivo. Todo o resto está salvo.`,
  ],
  damaged: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Há algo errado com uma rodada anterior.'),
    ' O que está salvo fica como está.',
  ],
  noBackend: <Mark>(b: (text: string) => Mark, asked: string, known: string): Marked<Mark> => [
    b(`Não existe backend “${asked}”`),
    `, mas o endereço da página o pede. O Hit5 conhece ${known} e ignora o pedido.`,
  ],
  withheld: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Uma turma está trabalhando aqui.'),
    ' Até ela terminar, este aparelho vê as fotos do Hit5 só na turma.',
  ],
  joinClass: 'Entrar na turma',
  cannotAnswer: 'A rede não consegue responder.',
  goOn: 'Você pode continuar: ela responde às suas imagens depois, quando estiver pronta.',
  notOffline: <Mark>(link: (text: string) => Mark, other: string): Marked<Mark> => [
    'Ela não está salva para uso offline; ',
    link(`escolha ${other}`),
    ' ou conecte-se.',
  ],
  newVersion: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Há uma nova versão do Hit5.'),
    ' Ela começa quando você disser, ou quando tiver fechado o Hit5 em todas as abas. Suas respostas ficam.',
  ],
  useNow: 'Usar agora',
  broken: (name: string) =>
    `Os textos em ${name} não puderam ser carregados, então o Hit5 fala inglês por enquanto. Escolha o idioma de novo quando tiver conexão.`,
} satisfies Words;
