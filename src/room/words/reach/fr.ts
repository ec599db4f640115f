import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const fr = {
  nobodyYet: 'Personne n’est encore entré.',
  noDevice: 'Aucun appareil n’a encore atteint ce portable.',
  ifTried: 'Si quelqu’un a essayé :',
  internet: (address: string) =>
    `Si quelqu’un a essayé : l’adresse est ${address}, et son appareil a besoin d’internet. Le filtre d’une école bloque peut-être des sites : demande à la personne qui s’en occupe, ou essaie le partage d’un téléphone.`,
  otherWifi: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Un autre Wi-Fi.'),
    ' Les téléphones et ce portable doivent être dans le même. Un téléphone en données mobiles n’y est pas.',
  ],
  firewall: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Le pare-feu de ce portable.'),
    ' S’il demande si Node peut accepter des connexions, dis oui, au moins pour les réseaux privés.',
  ],
  apart: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Le Wi-Fi sépare les appareils.'),
    ' Les réseaux d’invités et d’écoles le font souvent. Le partage de ton téléphone est la sortie rapide ; ce portable s’y connecte aussi.',
  ],
  noNetwork: 'Ce portable n’est dans aucun réseau en ce moment.',
  several: (addresses: string) => `Ce portable a plusieurs adresses ; essaie-les toutes : ${addresses}.`,
  nothingHelps: <Mark>(
    start: (text: string) => Mark,
    bold: (text: string) => Mark,
    compare: (text: string) => Mark,
  ): Marked<Mark> => [
    'Rien n’y fait ? Fais un lien pour la classe sur la ',
    start('page d’accueil'),
    '. Les élèves l’ouvrent dans un Hit5 qu’ils peuvent atteindre et appuient à la fin sur ',
    bold('Save a file to hand in'),
    '. Dépose leurs fichiers sur ',
    compare('Comparer'),
    '.',
  ],
} satisfies Words;
