import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  thePhoto: 'A foto',
  noPhoto: 'Sem foto',
  loadingPhoto: 'Carregando a foto',
  wholePhoto: (label: string) => `${label}, inteira`,
  photoKeys:
    'Mais e menos aproximam e afastam, 0 ajusta a foto, as setas a movem, Enter dá a ela a janela inteira ou a devolve ao lugar.',
  closeWholePhoto: 'Fechar a foto inteira',
  truth: () => 'Solução: ',
  rightToo: (names: readonly string[]) => `Também certo: ${names.join(', ')}`,
  dismiss: 'Ocultar',
  link: 'Link',
  copy: 'Copiar',
  copyOf: (label: string) => `Copiar: ${label}`,
  copyLink: 'Copiar link',
  share: 'Compartilhar',
  onlyHere: 'Este link só funciona neste aparelho.',
  copied: 'Copiado.',
  noCopy: () => 'O navegador não deixa a página copiar aqui. O texto está selecionado: copie do campo.',
  kinds: {
    photo: 'Foto',
    'cut-out': 'Recorte',
    drawing: 'Desenho',
    painting: 'Pintura',
  },
  newTab: '(nova aba)',
  showAll: (count: number) => `Mostrar todos (${n(count)})`,
  more: (name: string) => `Mais: ${name}`,
  save: 'Salvar',
  cancel: 'Cancelar',
  firstShown: (shown: number, count: number) => `Mostrando os primeiros ${n(shown)} de ${n(count)}.`,
  showMore: 'Mostrar mais',
  asTable: 'Os números em uma tabela',
  deleteIt: 'Apagar',
  keepIt: 'Manter',
  timeLeft: 'Tempo restante',
  seconds: 'segundos',
  timeIsOver: 'O tempo acabou.',
  nearlyOver: (left: number) =>
    `Faltam ${count(left, { one: '# segundo', many: '# de segundos', other: '# segundos' })} ou menos.`,
} satisfies Words;
