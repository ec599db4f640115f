import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  none: 'Aún no cuenta ninguna respuesta.',
  one: (time: string, missed: string) => `Con ${time} fallasteis ${missed}.`,
  two: (time: string, missed: string, last: string, then: string) =>
    `Con ${time} fallasteis ${missed}; con ${last}, ${then}.`,
  network: (missed: string) => `La red falló ${missed}.`,
  of: (errors: string, images: number) => `${errors} de ${n(images)}`,
  halfNever: 'Fallasteis la mitad o más con todos los tiempos.',
  halfEven: (time: string) => `Incluso con ${time} fallasteis la mitad o más.`,
  lessAlways: 'Fallasteis menos de la mitad con todos los tiempos.',
  lessFrom: (time: string) => `Desde ${time} fallasteis menos de la mitad.`,
  neverBetter: (time: string) => `Incluso con ${time} no fallasteis menos que la red.`,
  betterAlways: (time: string) => `Incluso con ${time} fallasteis menos que la red.`,
  betterFrom: (time: string) => `Desde ${time} fallasteis menos que la red.`,
  chance:
    'Donde dos intervalos del 95 % se solapan, puede ser azar. La red vio cada foto el tiempo que quiso, sin patrón.',
  leftOut: (many: number) =>
    `${count(many, { one: '# respuesta queda', many: '# de respuestas quedan', other: '# respuestas quedan' })} fuera: la foto no se mostró como se pidió.`,
  you: 'Vosotros',
  theNetwork: 'La red',
  basis: (answers: number, people: number) =>
    `${count(answers, { one: '# respuesta', many: '# de respuestas', other: '# respuestas' })} de ${count(people, { one: '# persona', many: '# de personas', other: '# personas' })}`,
  heading: 'Fotos falladas, según cuánto tiempo se mostraron',
  subtitle: 'Cada una con su intervalo del 95 %; tiempos en un eje logarítmico',
} satisfies Words;
