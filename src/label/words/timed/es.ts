import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, fixed, count, list, either } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  warning: {
    title: 'Aquí hay imágenes que parpadean',
    about:
      'Las fotos parpadean hasta tres veces por segundo. No sigas si tienes epilepsia fotosensible o si te sienta mal la luz que parpadea. Puedes apartar la vista cuando quieras.',
    accept: 'Lo he leído, seguir',
    leave: 'Salir',
    still:
      'Este dispositivo está puesto para mostrar menos movimiento, y las fotos que parpadean no se pueden calmar. Si el movimiento te sienta mal, sal.',
    allTheSame: 'Muéstrame las fotos que parpadean de todos modos',
  },
  forAMoment: (photo: string) => `${photo}, por un momento`,
  ready: '¿Vamos?',
  crossComes: 'Viene una cruz y luego la foto. Mira la cruz.',
  notCounting: 'Esta foto no cuenta.',
  showIt: 'Mostrar',
  space: 'Espacio',
  loading: 'Cargando la foto',
  skip: 'Saltar la práctica',
  lookAway: 'Las fotos parpadean. Puedes apartar la vista.',
  coming: (cross: boolean, mask: boolean) =>
    `${cross ? 'Viene una cruz y luego la foto' : 'Viene la foto'} por un momento${mask ? ', después un patrón' : ''}. Luego se te pregunta qué era.`,
  beginCounting: 'Empezar: desde ahora cuenta',
  nextPractice: 'Siguiente foto de práctica',
  was: (right: boolean, name: string) => `${right ? 'Correcto' : 'Era'}: ${name}.`,
  whatWasIt: '¿Qué era?',
  guessIfUnsure: 'Si no lo tienes claro, adivina.',
  framesLost: (lost: number) =>
    `No se mostró como se pidió: ${count(lost, { one: 'se perdió # fotograma', many: 'se perdieron # de fotogramas', other: 'se perdieron # fotogramas' })}. No cuenta en ninguna cifra.`,
  wasHidden:
    'No se mostró como se pidió: la página estaba oculta mientras tanto. No cuenta en ninguna cifra.',
  interrupted: 'No se mostró como se pidió: se interrumpió. No cuenta en ninguna cifra.',
  photoFor: (times: readonly string[], covered: boolean) =>
    `Aparece una foto durante ${either(times)}${covered ? ', después una imagen revuelta' : ''}. No puedes verla otra vez antes de responder.`,
  noLimit: 'Tu tiempo cuenta desde que se te pregunta qué era. No hay límite.',
  limited: (time: string, onePress: boolean) =>
    `Tienes ${time} para responder. ${onePress ? 'Después cuenta como «No lo sé».' : 'Después, tu respuesta es lo que elegiste.'}`,
  becomes: (asked: string, shown: string, frames: number) =>
    `${asked} pasa a ${shown} (${count(frames, { one: '# fotograma', many: '# de fotogramas', other: '# fotogramas' })})`,
  framesFit: (rate: number, usual: boolean) =>
    `${usual ? 'Una pantalla corriente' : 'Esta pantalla'} muestra ${n(rate)} fotogramas por segundo, lo que encaja con estos tiempos.`,
  framesMake: (rate: number, usual: boolean, became: readonly string[]) =>
    `${usual ? 'Una pantalla corriente' : 'Esta pantalla'} muestra ${n(rate)} fotogramas por segundo, así que ${list(became)}.`,
  sameThere: (times: readonly string[]) => `${list(times)} son lo mismo ahí.`,
  slowScreen: 'Son pocos: los móviles y portátiles lo hacen para ahorrar batería.',
  plugIn: 'Enchufa el tuyo o quita el ahorro para tiempos más exactos.',
  photoSize: (pixels: number, centimetres: number, degrees: number, away: number) =>
    `Una foto de ${n(pixels)} píxeles mide ${fixed(centimetres, 1)} cm de ancho en esta pantalla: ${fixed(degrees, 1)}° a ${n(away)} cm.`,
} satisfies Words;
