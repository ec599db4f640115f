import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  takePart: 'Participar en un estudio',
  oneMoment: 'Un momento',
  joinClass: 'Entrar en una clase',
  lookingCode: 'Viendo adónde lleva el código…',
  aboutStudy: 'Ves fotos y dices lo que muestran.',
  aboutClass: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('Tú'),
    ' y ',
    network('una red'),
    ' veis las mismas fotos. ¿Quién sabe qué muestran?',
  ],
  goOnAs: (name: string) => `Seguir como ${name}`,
  joinedAlready: (title: string) => `Ya estás en «${title}». Otro código lleva a otro sitio:`,
  code: 'Código',
  goOn: 'Seguir',
  photosListed: (photos: number, many: number) =>
    `${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}, ${n(many)} categorías para elegir.`,
  photosFive: (photos: number) =>
    `${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}, cinco propuestas cada una.`,
  canJoin: 'Ya puedes entrar.',
  full: 'Todos los sitios están ocupados.',
  locked: 'Ahora nadie más puede entrar.',
  looksAgain: (study: boolean) =>
    `Esta página vuelve a mirar sola. O pregunta a ${study ? 'los investigadores' : 'tu profe'}.`,
  youAgree: 'Lo que aceptas',
  agree: 'He leído esto y participo por voluntad propia.',
  join: 'Entrar',
  tryAgain: 'Intentar de nuevo',
  hereBefore: 'Ya estuve aquí, con otro dispositivo',
  returnCode: 'Código de regreso',
  goOnWhere: 'Seguir donde estaba',
  yourName: (study: boolean) => `Tu nombre en ${study ? 'este estudio' : 'esta clase'}`,
  drawAnother: 'Sacar otro',
  nameFaults: {
    empty: 'Escribe primero un nombre.',
    long: (most: number, length: number) =>
      `Un nombre tiene de 1 a ${n(most)} caracteres. Este tiene ${n(length)}.`,
    unreadable:
      'Este nombre tiene signos que nadie puede leer, como un salto de línea o un montón de acentos. Escríbelo otra vez sin ellos.',
  },
  refusals: {
    unreachable: 'El servidor no responde.',
    'no-answer': 'Responde otra cosa y no el servidor de Hit5. ¿Este wifi pide antes iniciar sesión?',
    'no-room': 'Esta sala no existe, o ya no. Mira otra vez el código o pide uno nuevo.',
    'no-seat':
      'Este sitio no existe en esta sala. Mira otra vez el código de regreso o entra con el código de la sala.',
    removed: 'Este sitio se quitó de la sala. Pregunta a quien te dio el código.',
    'too-fast': 'Muchos preguntan desde donde estás. Esta página sigue sola.',
    database:
      'La base de datos no responde ahora. Tu dispositivo guarda tus respuestas y las envía otra vez.',
    elsewhere: 'Otro servidor tiene ahora esta sala. Tu dispositivo pregunta otra vez.',
    'disk-full':
      'El disco del servidor está lleno, así que no se guardó ni se borró nada. Los dispositivos guardan sus respuestas y las envían otra vez.',
    full: 'Esta sala está llena: nadie más puede entrar.',
    locked: 'Esta sala está cerrada. Pide que te dejen entrar.',
    ended: 'Esta sala ha terminado. Ya nadie puede entrar.',
    'participant-taken':
      'Alguien ya participa con este identificador. ¿Eras tú? Entonces sigue con tu código de regreso, abajo. Está en el dispositivo con el que empezaste.',
    code: 'Un código tiene seis letras y cifras, y ningún 0, 1, I, L ni O. Míralo otra vez.',
  },
  notJoined: 'Este dispositivo no ha entrado ahí.',
  joinByCode: 'Entra con el código. Si ya estuviste, necesitas tu código de regreso.',
  joinWithCode: 'Entrar con un código',
  gone: {
    room: (study: boolean) => `${study ? 'Este estudio' : 'Esta clase'} ya no está en el servidor.`,
    seat: (study: boolean) =>
      `Este dispositivo ya no tiene sitio en ${study ? 'este estudio' : 'esta clase'}, así que nada de lo que respondas cuenta. Pregunta a ${study ? 'los investigadores' : 'tu profe'}.`,
    answersHere: 'Tus respuestas están en este dispositivo.',
    joinAnew: 'Entrar otra vez, como alguien nuevo',
  },
  save: 'Guardar mis respuestas en un archivo',
  saved: (name: string) => `Guardado como ${name}.`,
  notSaved: 'No se guardó nada:',
  withdraw: 'Retirarme y borrar mis respuestas',
  line: {
    none: 'No has dado ninguna respuesta.',
    goTo: (study: boolean) =>
      `Tus respuestas llegan enseguida a ${study ? 'los investigadores' : 'tu profe'}.`,
    with: (study: boolean, sent: number, of: number) =>
      `Respuestas que han llegado a ${study ? 'los investigadores' : 'tu profe'}: ${n(sent)} de ${n(of)}.`,
    waiting: (many: number) =>
      `${count(many, { one: '# espera', many: '# de esperan', other: '# esperan' })} en este dispositivo.`,
    sentThen: 'Lo que espera se envía entonces.',
    nothingLost:
      'Sigue, no se pierde nada: lo que espera se envía en cuanto vuelva la conexión. No recargues la página hasta entonces.',
    keepOpen: 'Deja esta página abierta hasta entonces: este navegador no guarda nada.',
    refused: (many: number) =>
      `${count(many, { one: '# respuesta no se pudo', many: '# de respuestas no se pudieron', other: '# respuestas no se pudieron' })} recibir:`,
    anotherDevice:
      'Para seguir con otro dispositivo, entra allí con el mismo código y escribe tu código de regreso:',
  },
} satisfies Words;
