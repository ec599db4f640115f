import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const de = {
  nobodyYet: 'Noch ist niemand drin.',
  noDevice: 'Noch kein Gerät hat diesen Laptop erreicht.',
  ifTried: 'Wenn es jemand versucht hat:',
  internet: (address: string) =>
    `Wenn es jemand versucht hat: Die Adresse ist ${address}, und das Gerät braucht das Internet. Der Filter einer Schule sperrt vielleicht Seiten: Frag, wer sich darum kümmert, oder versuche den Hotspot eines Handys.`,
  otherWifi: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Ein anderes WLAN.'),
    ' Handys und dieser Laptop müssen im selben sein. Ein Handy mit mobilen Daten ist das nicht.',
  ],
  firewall: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Die Firewall dieses Laptops.'),
    ' Wenn sie fragt, ob Node Verbindungen annehmen darf, sag ja, zumindest für private Netzwerke.',
  ],
  apart: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Das WLAN trennt Geräte.'),
    ' Gast- und Schulnetze tun das oft. Der schnelle Ausweg ist ein Hotspot deines Handys; auch dieser Laptop geht hinein.',
  ],
  noNetwork: 'Dieser Laptop ist gerade in keinem Netzwerk.',
  several: (addresses: string) => `Dieser Laptop hat mehrere Adressen; versuche jede: ${addresses}.`,
  nothingHelps: <Mark>(
    start: (text: string) => Mark,
    bold: (text: string) => Mark,
    compare: (text: string) => Mark,
  ): Marked<Mark> => [
    'Nichts hilft? Mach auf der ',
    start('Startseite'),
    ' einen Link für die Klasse. Die Schülerinnen und Schüler öffnen ihn in einem Hit5, das sie erreichen, und drücken am Ende auf ',
    bold('Save a file to hand in'),
    '. Zieh ihre Dateien auf ',
    compare('Vergleichen'),
    '.',
  ],
} satisfies Words;
