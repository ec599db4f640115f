import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const es = {
  nobodyYet: 'Aún no ha entrado nadie.',
  noDevice: 'Ningún dispositivo ha llegado aún a este portátil.',
  ifTried: 'Si alguien lo ha intentado:',
  internet: (address: string) =>
    `Si alguien lo ha intentado: la dirección es ${address} y su dispositivo necesita internet. El filtro de un colegio puede bloquear sitios: pregunta a quien lo lleva o prueba con el punto de acceso de un móvil.`,
  otherWifi: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Otro wifi.'),
    ' Los móviles y este portátil tienen que estar en el mismo. Un móvil con datos no lo está.',
  ],
  firewall: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('El cortafuegos de este portátil.'),
    ' Si pregunta si Node puede aceptar conexiones, di que sí, al menos para redes privadas.',
  ],
  apart: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('El wifi separa los dispositivos.'),
    ' Las redes de invitados y de colegios suelen hacerlo. El punto de acceso de tu móvil es la salida rápida; este portátil también se une.',
  ],
  noNetwork: 'Este portátil no está ahora en ninguna red.',
  several: (addresses: string) => `Este portátil tiene varias direcciones; prueba cada una: ${addresses}.`,
  nothingHelps: <Mark>(
    start: (text: string) => Mark,
    bold: (text: string) => Mark,
    compare: (text: string) => Mark,
  ): Marked<Mark> => [
    '¿Nada ayuda? Haz un enlace para la clase en la ',
    start('página de inicio'),
    '. El alumnado lo abre en cualquier Hit5 al que llegue y al final pulsa ',
    bold('Save a file to hand in'),
    '. Suelta sus archivos en ',
    compare('Comparar'),
    '.',
  ],
} satisfies Words;
