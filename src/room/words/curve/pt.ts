import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  none: 'Nenhuma resposta conta ainda.',
  one: (time: string, missed: string) => `Com ${time} vocês erraram ${missed}.`,
  two: (time: string, missed: string, last: string, then: string) =>
    `Com ${time} vocês erraram ${missed}; com ${last}, ${then}.`,
  network: (missed: string) => `A rede errou ${missed}.`,
  of: (errors: string, images: number) => `${errors} de ${n(images)}`,
  halfNever: 'Vocês erraram a metade ou mais com todos os tempos.',
  halfEven: (time: string) => `Mesmo com ${time} vocês erraram a metade ou mais.`,
  lessAlways: 'Vocês erraram menos da metade com todos os tempos.',
  lessFrom: (time: string) => `A partir de ${time} vocês erraram menos da metade.`,
  neverBetter: (time: string) => `Mesmo com ${time} vocês não erraram menos que a rede.`,
  betterAlways: (time: string) => `Mesmo com ${time} vocês erraram menos que a rede.`,
  betterFrom: (time: string) => `A partir de ${time} vocês erraram menos que a rede.`,
  chance:
    'Onde dois intervalos de 95 % se sobrepõem, pode ser acaso. A rede viu cada foto pelo tempo que quis, sem padrão.',
  leftOut: (many: number) =>
    `${count(many, { one: '# resposta fica', many: '# de respostas ficam', other: '# respostas ficam' })} de fora: a foto não foi mostrada como pedido.`,
  you: 'Vocês',
  theNetwork: 'A rede',
  basis: (answers: number, people: number) =>
    `${count(answers, { one: '# resposta', many: '# de respostas', other: '# respostas' })} de ${count(people, { one: '# pessoa', many: '# de pessoas', other: '# pessoas' })}`,
  heading: 'Fotos erradas, conforme o tempo em que foram mostradas',
  subtitle: 'Cada uma com seu intervalo de 95 %; tempos em um eixo logarítmico',
} satisfies Words;
