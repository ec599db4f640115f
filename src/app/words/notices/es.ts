import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const es = {
  lost: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('El navegador ha perdido lo que Hit5 guardaba.'),
    ' Borra su base de datos cuando un fallo la ha dañado.',
  ],
  onlyLooks:
    'Hit5 está abierto en otra pestaña, así que aquí solo puedes mirar: la comparación, los resultados de partidas terminadas y los créditos. Lo que cambies aquí se pierde cuando la cierres o la recargues.',
  notKept: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('No se guarda nada.'),
    ' Este navegador no le da espacio de disco a la página. Puedes jugar, pero tus respuestas se pierden cuando cierres o recargues la página.',
  ],
  failing: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Tus últimas respuestas no están guardadas.'),
    ' Siguen en esta página hasta que se cierre. Haz espacio y guarda otra vez: sigues desde ahí.',
  ],
  saveAgain: 'Guardar otra vez',
  sessionsUnopened: 'Tus partidas no se pueden abrir.',
  otherUnopened: 'Algo que guarda este navegador no se puede abrir.',
  sessionsNotKept:
    'Puedes seguir, pero lo que respondas o añadas se pierde cuando cierres o recargues la página.',
  otherNotKept:
    'Puedes seguir, pero lo que añadas en su lugar se pierde cuando cierres o recargues la página.',
  dropped: <Mark>(b: (text: string) => Mark, what: string): Marked<Mark> => [
    b('Este navegador no puede guardar algo:'),
    ` ${what} Está en esta página hasta que la cierres. Antes, guarda la partida como archivo. Todo lo demás está guardado.`,
  ],
  damaged: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Algo va mal con una partida anterior.'),
    ' Lo guardado se deja como está.',
  ],
  noBackend: <Mark>(b: (text: string) => Mark, asked: string, known: string): Marked<Mark> => [
    b(`No hay ningún backend «${asked}»`),
    `, pero la dirección de la página lo pide. Hit5 conoce ${known} y no hace caso de lo que pide la dirección.`,
  ],
  withheld: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Aquí trabaja una clase.'),
    ' Hasta que termine, este aparato ve las fotos de Hit5 solo en la clase.',
  ],
  joinClass: 'Unirme a la clase',
  cannotAnswer: 'La red no puede responder.',
  goOn: 'Puedes seguir: responderá a tus imágenes más tarde, en cuanto esté ahí.',
  notOffline: <Mark>(link: (text: string) => Mark, other: string): Marked<Mark> => [
    'No está guardada para usarla sin conexión; ',
    link(`elige ${other}`),
    ' o conéctate.',
  ],
  newVersion: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Hay una nueva versión de Hit5.'),
    ' Empieza cuando tú lo digas o cuando hayas cerrado Hit5 en todas las pestañas. Tus respuestas se quedan.',
  ],
  useNow: 'Usarla ahora',
  broken: (name: string) =>
    `Los textos en ${name} no se pudieron cargar, así que Hit5 habla inglés por ahora. Elige el idioma otra vez cuando tengas conexión.`,
} satisfies Words;
