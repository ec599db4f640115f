import { speech, type Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { count } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  withdrawn: 'Te has retirado del estudio.',
  deleted: <Mark>(
    answers: number,
    name: string,
    here: boolean,
    id: boolean,
    bold: (text: string) => Mark,
  ): Marked<Mark> => [
    `Esto está borrado, en el servidor${here ? ' y en este dispositivo' : ''}: ${answers > 0 ? `${count(answers, { one: 'tu # respuesta', many: 'tus # de respuestas', other: 'tus # respuestas' })}, con lo que tardaste y lo que miraste; ` : ''}tu nombre en el estudio, `,
    bold(`${name}`),
    `${id ? ', y el identificador de tu enlace' : ''}.`,
  ],
  notHere: 'Este navegador no pudo borrar su propia copia:',
  deleteData: 'Borra los datos de esta página en los ajustes del navegador.',
  tellThem:
    'Si los investigadores guardaron antes una copia, diles que borren también ahí tus respuestas. Te encuentran por ese nombre, así que apúntalo.',
  canClose: 'Puedes cerrar esta página.',
  leaveOpen: (waiting: number) =>
    `Deja esta página abierta hasta que se ${count(waiting, { one: 'envíe # respuesta más', many: 'envíen # de respuestas más', other: 'envíen # respuestas más' })}.`,
  completionCode: 'Tu código de finalización',
  backTo: (host: string) => `Volver a ${host}`,
  yourName: <Mark>(name: string, bold: (text: string) => Mark): Marked<Mark> => [
    'Tu nombre en este estudio es ',
    bold(`${name}`),
    '. Apúntalo: con él los investigadores encuentran tus respuestas, si más tarde quieres que se borren.',
  ],
  withdraw: 'Retirarme y borrar mis respuestas',
  withdrawAsk: '¿Retirarme y borrar mis respuestas?',
  withdrawYes: 'Retirarme y borrar',
  stay: 'Quedarme',
  allDeleted: 'Todo lo que respondiste se borra, aquí y en el servidor.',
  notDeleted: 'No se borró nada:',
  tryAgain: 'Inténtalo de nuevo.',
} satisfies Words;
