import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, fixed, count, list, either } = speech<'one' | 'other'>('de');

export const de = {
  warning: {
    title: 'Hier blitzen Bilder auf',
    about:
      'Fotos blitzen auf, bis zu dreimal in der Sekunde. Mach nicht weiter, wenn du lichtempfindliche Epilepsie hast oder dir von Blitzlicht schlecht wird. Du kannst jederzeit wegsehen.',
    accept: 'Ich habe das gelesen, weiter',
    leave: 'Verlassen',
    still:
      'Dieses Gerät ist auf weniger Bewegung gestellt, und aufblitzende Fotos lassen sich nicht beruhigen. Wenn dir von Bewegung schlecht wird, geh hier raus.',
    allTheSame: 'Zeig mir die Blitzfotos trotzdem',
  },
  forAMoment: (photo: string) => `${photo}, nur kurz`,
  ready: 'Bereit?',
  crossComes: 'Ein Kreuz kommt, dann das Foto. Sieh auf das Kreuz.',
  notCounting: 'Dieses Foto zählt nicht.',
  showIt: 'Zeigen',
  space: 'Leertaste',
  loading: 'Das Foto wird geladen',
  skip: 'Ohne Übung weiter',
  lookAway: 'Fotos blitzen auf. Du kannst wegsehen.',
  coming: (cross: boolean, mask: boolean) =>
    `${cross ? 'Ein Kreuz kommt, dann kurz das Foto' : 'Kurz kommt das Foto'}${mask ? ', dann ein Muster' : ''}. Danach wirst du gefragt, was es war.`,
  beginCounting: 'Los: Ab jetzt zählt es',
  nextPractice: 'Nächstes Übungsfoto',
  was: (right: boolean, name: string) => `${right ? 'Richtig' : 'Es war'}: ${name}.`,
  whatWasIt: 'Was war es?',
  guessIfUnsure: 'Rate, wenn du nicht sicher bist.',
  framesLost: (lost: number) =>
    `Nicht wie gewünscht gezeigt: ${count(lost, { one: '# Bild ging', other: '# Bilder gingen' })} verloren. Es zählt in keiner Zahl.`,
  wasHidden: 'Nicht wie gewünscht gezeigt: Die Seite war inzwischen verdeckt. Es zählt in keiner Zahl.',
  interrupted: 'Nicht wie gewünscht gezeigt: Es wurde unterbrochen. Es zählt in keiner Zahl.',
  photoFor: (times: readonly string[], covered: boolean) =>
    `Ein Foto kommt für ${either(times)}${covered ? ', dann ein verwürfeltes Bild' : ''}. Vor deiner Antwort siehst du es nicht noch einmal.`,
  noLimit: 'Deine Zeit zählt ab der Frage, was es war. Sie ist nicht begrenzt.',
  limited: (time: string, onePress: boolean) =>
    `Du hast ${time} für die Antwort. ${onePress ? 'Danach zählt es als „Weiß ich nicht“.' : 'Dann ist deine Antwort, was du gewählt hast.'}`,
  becomes: (asked: string, shown: string, frames: number) =>
    `${asked} wird zu ${shown} (${count(frames, { one: '# Bild', other: '# Bilder' })})`,
  framesFit: (rate: number, usual: boolean) =>
    `${usual ? 'Ein üblicher Bildschirm' : 'Dieser Bildschirm'} zeigt ${n(rate)} Bilder pro Sekunde, das passt zu diesen Zeiten.`,
  framesMake: (rate: number, usual: boolean, became: readonly string[]) =>
    `${usual ? 'Ein üblicher Bildschirm' : 'Dieser Bildschirm'} zeigt ${n(rate)} Bilder pro Sekunde, also: ${list(became)}.`,
  sameThere: (times: readonly string[]) => `${list(times)} sind dort dasselbe.`,
  slowScreen: 'Das sind wenige: Handys und Laptops tun das, um Akku zu sparen.',
  plugIn: 'Steck deines ans Netzteil oder schalte das Sparen aus, dann passen die Zeiten besser.',
  photoSize: (pixels: number, centimetres: number, degrees: number, away: number) =>
    `Ein Foto von ${n(pixels)} Pixeln ist auf diesem Bildschirm ${fixed(centimetres, 1)} cm breit: ${fixed(degrees, 1)}° aus ${n(away)} cm Abstand.`,
} satisfies Words;
