import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  example: {
    you: 'Tú',
    network: 'La red',
    right: ', correcto',
    caption: 'Inventado: los dos lo tienen entre sus propuestas, así que los dos aciertan.',
  },
  story: {
    short: '2014: una persona falló el 5,1 % de otras 1500 fotos, GoogLeNet el 6,8 %.',
    theStory: 'La historia',
    text: 'Andrej Karpathy practicó con 500 fotos y luego compitió con GoogLeNet, una red, en otras 1500. Hit5 es su experimento, en vivo en tu navegador: al final ves quién falla dónde, foto a foto.',
    heading: 'Una persona falló menos imágenes que la red de 2014',
    source: 'Russakovsky et al. 2015, sección 6.4',
  },
  lead: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Tú'),
    ' y ',
    network('una red'),
    ' veis la misma foto. ¿Quién sabe qué es?',
  ],
  runsHere: (offline: boolean) => `Funciona en tu equipo${offline ? ', incluso sin conexión' : ''}.`,
  play: 'Jugar diez fotos',
  fiveMinutes: 'unos 5 minutos',
  playAs: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Juegas como ',
    bold(`${name}`),
    '.',
  ],
  notYou: '¿No eres tú?',
  choose: 'Elegir fotos, duración, modo, tiempo',
  orTake: 'O elige uno de estos',
  runClass: 'Dirigir una clase',
  joinClass: 'Entrar en una clase con un código',
  yourAnswers: 'Tus respuestas',
  noneYet: 'Aún no hay ninguna aquí.',
  unfinished: 'Partidas sin terminar',
  goOnWith: (place: number, of: number) => `Seguir con la foto ${n(place)} de ${n(of)}`,
  sessionsHere: 'Partidas en este equipo',
  deleted: (session: string) => `${session}: borrada.`,
  bringBack: 'Recuperarla',
  bringBackNamed: (session: string) => `Recuperarla: ${session}`,
  footer: {
    files: 'Archivos y copia',
    photos: 'Mis fotos',
    networks: 'Redes',
    talk: 'Antes de una charla',
    credits: 'Créditos y licencias',
  },
  set: {
    hardest: 'Las diez más difíciles',
    today: 'Las diez de hoy',
    minute: 'Un minuto cada una',
    drawings: 'Dibujos',
    blur: 'Engañada por el desenfoque',
    dogs: 'Solo perros',
  },
} satisfies Words;
