import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, fixed, count, list, either } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  warning: {
    title: 'Aqui há imagens que piscam',
    about:
      'As fotos piscam até três vezes por segundo. Não continue se você tem epilepsia fotossensível ou passa mal com luz que pisca. Você pode desviar os olhos a qualquer momento.',
    accept: 'Li isto, continuar',
    leave: 'Sair',
    still:
      'Este aparelho está ajustado para mostrar menos movimento, e fotos que piscam não podem ficar calmas. Se o movimento faz mal a você, saia.',
    allTheSame: 'Mostre as fotos que piscam mesmo assim',
  },
  forAMoment: (photo: string) => `${photo}, por um instante`,
  ready: 'Vamos?',
  crossComes: 'Vem uma cruz, depois a foto. Olhe para a cruz.',
  notCounting: 'Esta foto não conta.',
  showIt: 'Mostrar',
  space: 'Espaço',
  loading: 'Carregando a foto',
  skip: 'Pular o treino',
  lookAway: 'As fotos piscam. Você pode desviar os olhos.',
  coming: (cross: boolean, mask: boolean) =>
    `${cross ? 'Vem uma cruz, depois a foto' : 'Vem a foto'} por um instante${mask ? ', depois um padrão' : ''}. Em seguida se pergunta o que era.`,
  beginCounting: 'Começar: agora vale',
  nextPractice: 'Próxima foto de treino',
  was: (right: boolean, name: string) => `${right ? 'Certo' : 'Era'}: ${name}.`,
  whatWasIt: 'O que era?',
  guessIfUnsure: 'Se tiver dúvida, chute.',
  framesLost: (lost: number) =>
    `Não foi mostrada como pedido: ${count(lost, { one: '# quadro se perdeu', many: '# de quadros se perderam', other: '# quadros se perderam' })}. Não conta em nenhum número.`,
  wasHidden: 'Não foi mostrada como pedido: a página ficou escondida. Não conta em nenhum número.',
  interrupted: 'Não foi mostrada como pedido: foi interrompida. Não conta em nenhum número.',
  photoFor: (times: readonly string[], covered: boolean) =>
    `Vem uma foto por ${either(times)}${covered ? ', depois uma imagem embaralhada' : ''}. Você não pode vê-la de novo antes de responder.`,
  noLimit: 'Seu tempo conta a partir da pergunta. Não há limite.',
  limited: (time: string, onePress: boolean) =>
    `Você tem ${time} para responder. ${onePress ? 'Depois conta como “Não sei”.' : 'Depois, sua resposta é o que você escolheu.'}`,
  becomes: (asked: string, shown: string, frames: number) =>
    `${asked} vira ${shown} (${count(frames, { one: '# quadro', many: '# de quadros', other: '# quadros' })})`,
  framesFit: (rate: number, usual: boolean) =>
    `${usual ? 'Uma tela comum' : 'Esta tela'} mostra ${n(rate)} quadros por segundo, o que serve para estes tempos.`,
  framesMake: (rate: number, usual: boolean, became: readonly string[]) =>
    `${usual ? 'Uma tela comum' : 'Esta tela'} mostra ${n(rate)} quadros por segundo, então ${list(became)}.`,
  sameThere: (times: readonly string[]) => `${list(times)} são a mesma coisa ali.`,
  slowScreen: 'São poucos: celulares e notebooks fazem isso para poupar bateria.',
  plugIn: 'Ligue o seu na tomada ou desligue a economia para tempos mais próximos.',
  photoSize: (pixels: number, centimetres: number, degrees: number, away: number) =>
    `Uma foto de ${n(pixels)} pixels tem ${fixed(centimetres, 1)} cm de largura nesta tela: ${fixed(degrees, 1)}° a ${n(away)} cm.`,
} satisfies Words;
