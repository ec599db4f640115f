import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  thePhoto: 'La foto',
  noPhoto: 'Sin foto',
  loadingPhoto: 'Cargando la foto',
  wholePhoto: (label: string) => `${label}, entera`,
  photoKeys:
    'Más y menos amplían o reducen, 0 ajusta la foto, las flechas la mueven, Intro le da toda la ventana o la devuelve a su sitio.',
  closeWholePhoto: 'Cerrar la foto entera',
  truth: () => 'Solución: ',
  rightToo: (names: readonly string[]) => `También correcto: ${names.join(', ')}`,
  dismiss: 'Ocultar',
  link: 'Enlace',
  copy: 'Copiar',
  copyOf: (label: string) => `Copiar: ${label}`,
  copyLink: 'Copiar enlace',
  share: 'Compartir',
  onlyHere: 'Este enlace solo funciona en este aparato.',
  copied: 'Copiado.',
  noCopy: () =>
    'El navegador no deja copiar aquí a una página. El texto está seleccionado: cópialo del campo.',
  kinds: {
    photo: 'Foto',
    'cut-out': 'Recorte',
    drawing: 'Dibujo',
    painting: 'Pintura',
  },
  newTab: '(pestaña nueva)',
  showAll: (count: number) => `Mostrar los ${n(count)}`,
  more: (name: string) => `Más: ${name}`,
  save: 'Guardar',
  cancel: 'Cancelar',
  firstShown: (shown: number, count: number) => `Se ven los primeros ${n(shown)} de ${n(count)}.`,
  showMore: 'Mostrar más',
  asTable: 'Los números en una tabla',
  deleteIt: 'Borrar',
  keepIt: 'Conservar',
  timeLeft: 'Tiempo que queda',
  seconds: 'segundos',
  timeIsOver: 'Se acabó el tiempo.',
  nearlyOver: (left: number) =>
    `Quedan ${count(left, { one: '# segundo', many: '# de segundos', other: '# segundos' })} o menos.`,
} satisfies Words;
