import { en, type Words } from './en.ts';

// L’élève est « tu ». guess proposition · photo photo · network réseau
// · class (ImageNet) catégorie · class (school) classe · board tableau · room salle · session partie · answer réponse · challenge série de photos.

export const fr = {
  titles: {
    // Pages that are in English only have their English title.
    ...en.titles,
    start: 'Hit5 : toi et un réseau voyez la même photo',
    live: 'En direct · Hit5',
    break: 'Piège le réseau · Hit5',
    results: 'Résultats · Hit5',
    join: 'Rejoindre une classe · Hit5',
    room: 'Ta classe · Hit5',
    class: 'Animer une classe · Hit5',
    board: 'Tableau · Hit5',
  },
  menu: {
    start: 'Jouer',
    live: 'En direct',
    break: 'Piéger',
    results: 'Résultats',
    observers: 'Comparer',
    photos: 'Mes photos',
  },
  yourClass: 'Ta classe',
  yourStudy: 'Ton étude',
  menuName: 'Menu',
  sections: 'Rubriques',
  home: 'Hit5, page d’accueil',
  reading: 'Langue et taille du texte',
  language: 'Langue',
  textSize: 'Taille du texte',
  sizes: { usual: 'Normale', large: 'Grande', largest: 'Très grande' },
  readAloud: 'Lire à voix haute',
  stopReading: 'Arrêter la lecture',
  noVoice: 'Ce navigateur n’a pas de voix pour cette langue.',
  unchecked: 'Ces textes n’ont pas été relus par une personne dont c’est la langue maternelle.',
  onlyEnglish: 'Cette page existe seulement en anglais.',
  loading: 'Cette partie de Hit5 se charge…',
  notLoaded: 'Une partie de Hit5 n’a pas pu être chargée.',
  notLoadedHelp:
    'Toutes les réponses sont en sécurité dans ce navigateur. Vérifie ta connexion et réessaie. Si cela ne suffit pas, recharge la page.',
  tryAgain: 'Réessayer',
  loadAgain: 'Recharger la page',
  backToStart: 'Retour à l’accueil',
} satisfies Words;
