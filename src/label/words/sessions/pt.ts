import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  putAway: (sessions: number) =>
    `${count(sessions, { one: '# guardada', many: '# de guardadas', other: '# guardadas' })}`,
  doneOf: (done: number, images: number) =>
    `${n(done)} de ${count(images, { one: '# imagem', many: '# de imagens', other: '# imagens' })}`,
  goOn: 'Continuar',
  results: 'Resultados',
  rename: 'Renomear',
  name: 'Nome',
  takeOut: 'Recuperar',
  archive: 'Guardar',
  delete: 'Excluir',
  simulated: 'Simulada',
  score: (missed: number, network: number, images: number) =>
    `${count(missed, { one: '# errada', many: '# de erradas', other: '# erradas' })}, a rede ${n(network)} de ${n(images)}`,
  seed: (seed: number) => `semente ${n(seed)}`,
  withoutPractice: (images: number) => `sem as ${n(images)} do treino`,
  listed: {
    shuffled: 'uma ordem para cada pessoa',
    pruned: (classes: number) => `${n(classes)} classes mais prováveis`,
    limit: (seconds: number) => `${n(seconds)} s por imagem`,
    drawings: 'desenhos e pinturas',
    photos: 'só fotos',
    only: (images: number) =>
      `só ${count(images, { one: '# imagem nomeada', many: '# de imagens nomeadas', other: '# imagens nomeadas' })}`,
    cast: 'misturadas para um jogo',
    sure: 'pergunta se é seguro',
    group: (group: string) => `grupo ${group}`,
    categories: (categories: number) =>
      `${count(categories, { one: '# categoria', many: '# de categorias', other: '# categorias' })}`,
    show: (times: string) => `vistas por ${times}`,
    size: (size: string) => `fotos de ${size}`,
    cardFirst: 'primeiro a medida com o cartão',
  },
} satisfies Words;
