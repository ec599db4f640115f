import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  title: 'Lo que ve la red',
  showIt: 'Muéstrale algo. Las imágenes se quedan en este equipo.',
  giveIt: 'Dale una foto. Las imágenes se quedan en este equipo.',
  thePicture: 'La imagen',
  frozen: 'La imagen, congelada',
  choosePhoto: 'Elegir una foto',
  dropPhoto: 'Suelta aquí una foto, pégala o elígela.',
  noCamera: 'El navegador da la cámara solo a páginas que llegan por https o de este equipo (localhost).',
  cameraView: 'Lo que ve la cámara',
  startCamera: 'Encender la cámara',
  asksCamera: 'El navegador pregunta si esta página puede usar la cámara.',
  cameraOff: 'La cámara está apagada.',
  network: 'Red',
  cannotNow: 'La red no puede responder ahora.',
  isLoading: 'La red se está cargando.',
  isLooking: 'La red está mirando…',
  fiveHere: 'Sus cinco aparecen aquí.',
  goOn: 'Seguir',
  freeze: 'Congelar',
  keep: 'Guardar para una colección',
  breakIt: 'Engáñala',
  cameraOffAct: 'Apagar la cámara',
  putAway: 'Quitar la foto',
  kept: (many: number) =>
    `${count(many, { one: '# imagen se guarda', many: '# de imágenes se guardan', other: '# imágenes se guardan' })} para una colección tuya, hasta que esta página se cierre o se recargue. Después dices qué muestra cada una, y si hacen una colección nueva o van a una que tienes.`,
  makeChallenge: 'Hacer o completar una colección',
  throwAway: 'Tirarlas',
  example: {
    photo: 'Una foto que puedes girar',
    turn: 'Gírala',
    turned: (degrees: number, said: string) => `${n(degrees)}°, la red dice ${said}`,
    nothingYet: 'nada aún',
    broke: 'La has engañado.',
    says: (name: string, share: number) => `La red: «${name}», segura al ${percent(share)}.`,
    more: 'Más formas de engañarla',
  },
} satisfies Words;
