import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  yourName: 'Ton nom ici (tu peux l’inventer)',
  photos: 'Photos',
  defaultChallenge: 'Photos et dessins de Hit5',
  challenge: (title: string, images: number) =>
    `${title} : ${count(images, { one: '# image', many: '# d’images', other: '# images' })}`,
  challengeOf: (title: string, images: number, classes: number) =>
    `${title} : ${count(images, { one: '# image', many: '# d’images', other: '# images' })} de ${count(classes, { one: '# classe', many: '# de classes', other: '# classes' })}`,
  oneImage: 'Une seule image ne peut pas montrer qui est meilleur.',
  fewImages: (images: number) => `Sur ${n(images)} images, on ne voit que les grandes différences.`,
  modeMeans: {
    practice: 'la solution et la prédiction sur demande',
    challenge: 'sans aide jusqu’à ta réponse, puis face à face',
    test: 'sans aide, et pas de solution avant la fin',
  },
  kinds: {
    legend: 'Types d’images',
    photos: (many: number) => `Photos (${n(many)})`,
    drawings: (many: number) => `Dessins et peintures (${n(many)})`,
    all: (many: number) => `Les ${n(many)}`,
  },
  leaveOut: (images: number, who: string, seed: number) =>
    `${count(images, { one: 'Laisse de côté la # image', many: 'Laisse de côté les # d’images', other: 'Laisse de côté les # images' })} de l’entraînement de ${who} (graine ${n(seed)}).`,
  images: 'Images',
  allOf: (most: number) => `les ${n(most)}`,
  start: {
    practice: 'Commencer l’entraînement',
    challenge: 'Commencer un défi',
    test: 'Commencer un test',
  },
  more: 'Plus : listes courtes, photos un instant, temps, graine',
  aboutSeed:
    'Graine : le même nombre donne à tous les mêmes images, si les choix ci-dessus sont aussi les mêmes. Les images gardées pour l’entraînement ne viennent que là, jamais dans un défi ou un test avec cette graine.',
  seedNow: (seed: number) => `La graine est maintenant ${n(seed)}.`,
  seedLeftOut: (seed: number) => `La graine est maintenant ${n(seed)}, celle des images laissées de côté.`,
  kept: (images: number) => `Images gardées pour l’entraînement : ${n(images)}.`,
  link: {
    title: 'Un lien pour une classe',
    none: 'Il n’y a pas encore de lien.',
    to: 'Lien vers cette séance',
    ownOrder: 'Qui l’ouvre reçoit ces images, chaque personne dans son propre ordre.',
    sameOrder: 'Qui l’ouvre reçoit ces images, dans le même ordre.',
    allForPractice: (images: number) =>
      `Il prend toutes les images (${n(images)}) : il n’en reste pas pour un défi ou un test.`,
    allForOthers: (images: number) =>
      `Il prend toutes les images (${n(images)}) : il n’en reste pas pour s’entraîner.`,
    first: (images: number, seed: number, kinds: boolean) =>
      `Ses images sont les ${n(images)} premières dans l’ordre de la graine ${n(seed)}. Un défi ou un test avec ${kinds ? 'cette graine et ces types d’images' : 'cette graine'} prend les dernières.`,
    last: (images: number, seed: number, kinds: boolean) =>
      `Ses images sont les ${n(images)} dernières dans l’ordre de la graine ${n(seed)}. Un entraînement avec ${kinds ? 'cette graine et ces types d’images' : 'cette graine'} prend les premières.`,
  },
  answer: {
    label: 'Répondre avec',
    all: (classes: number) => `les ${n(classes)} classes`,
    likeliest: (classes: number) => `les ${n(classes)} plus probables selon le réseau`,
    pack: (categories: number) => `les ${n(categories)} catégories de ces photos`,
    even: (groups: number) => `${n(groups)} groupes, autant de photos de chacun`,
    sixteen: (categories: number, examples: readonly string[]) =>
      `${n(categories)} catégories : ${examples.join(', ')}…`,
    groups: 'des groupes que je choisis',
    file: 'mes catégories, dans un fichier',
    aboutFile: (example: string, least: number, most: number) =>
      `Un fichier texte avec une ligne par classe : la catégorie, une tabulation et le wnid de la classe, comme ${example}. De ${n(least)} à ${n(most)} catégories.`,
    choose: 'Choisir le fichier',
    chooseOther: 'Choisir un autre fichier',
    fileName: 'Fichier de catégories',
    groupName: 'Un groupe ou une classe, comme dans la liste des classes',
    add: 'Ajouter',
    chosen: 'Groupes choisis',
    takeOut: (title: string) => `Retirer ${title}`,
    categories: (categories: number, names: string) =>
      `${count(categories, { one: '# catégorie', many: '# de catégories', other: '# catégories' })} : ${names}.`,
    noGroup: (name: string) => `Aucun groupe ni aucune classe ne s’appelle « ${name} ».`,
    already: (title: string) => `« ${title} » est déjà choisi.`,
    leftOut: (left: number, images: number) =>
      `${n(left)} sur ${count(images, { one: '# image', many: '# d’images', other: '# images' })}, sans aucune de ces catégories, ${count(left, { one: 'est laissée', many: 'sont laissées', other: 'sont laissées' })} de côté.`,
    needsFile: 'Choisis le fichier de tes catégories.',
    noneLeft: 'Aucune de ces photos ne montre une des catégories : il n’en reste pas.',
    needsGroups: (least: number, most: number, chosen: number) =>
      `Choisis de ${n(least)} à ${n(most)} groupes : ${n(chosen)} jusqu’ici.`,
    shareClass: (one: string, other: string, title: string) =>
      `« ${one} » et « ${other} » partagent la classe ${title}. Retire l’un des deux.`,
    shareClasses: (one: string, other: string, classes: number, title: string) =>
      `« ${one} » et « ${other} » partagent ${count(classes, { one: '# classe', many: '# de classes', other: '# classes' })}, par exemple ${title}. Retire l’un des deux.`,
  },
  timed: {
    title: 'Photos pour un instant',
    howLong: 'Combien de temps on voit une photo',
    untilAnswer: 'jusqu’à la réponse',
    own: 'un instant, avec mes nombres',
    mayo: (times: string, longest: string) => `Mayo et al. 2023 : ${times} et ${longest}`,
    geirhos: (time: string) => `Geirhos et al. 2018 : ${time}, puis un bruit rose`,
    readAs: (times: readonly string[], example: string) =>
      `Lu comme ${list(times)}. Un nombre décimal s’écrit avec un point, comme ${example} ; les virgules séparent.`,
    measured:
      'L’écran de chaque personne est mesuré avant la première photo. Les images clignotent : une page prévient avant.',
  },
  problems: {
    number: (label: string, least: number, most: number) =>
      `« ${label} » demande un nombre entier de ${n(least)} à ${n(most)}.`,
    numberOrNothing: (label: string, least: number, most: number, usual: string) =>
      `« ${label} » demande un nombre entier de ${n(least)} à ${n(most)}, ou rien : ${usual}.`,
    decimal: (label: string, least: number, most: number, usual: string) =>
      `« ${label} » demande un nombre de ${n(least)} à ${n(most)}, ou rien : ${usual}.`,
    text: (label: string, needs: string) => `« ${label} » demande ${needs}.`,
  },
  options: {
    mode: { label: 'Mode' },
    practice: { label: 'Images gardées pour l’entraînement' },
    seed: { label: 'Graine' },
    number: { label: 'Un autre nombre' },
    shuffled: { label: 'Chaque personne a son propre ordre' },
    limit: { label: 'Temps pour une image, en secondes', usual: 'sans limite' },
    sure: { label: 'Demander si la première proposition est sûre' },
    group: {
      label: 'Groupe, par exemple A : « Compare » met les groupes côte à côte',
      usual: 'aucun',
      needs: 'le nom d’un groupe, de 1 à 60 caractères sans saut de ligne, ou rien',
    },
    show: {
      label: 'Durées, en ms, séparées par des virgules',
      usual: '17, 50, 150',
      needs: '12 nombres de millisecondes au plus, de 1 à 10000, avec une seule décimale, comme 8.3,17,50',
    },
    cross: { label: 'Croix avant la photo, en ms' },
    mask: {
      label: 'Ce qui cache la photo',
      choices: {
        none: 'rien',
        '': 'la photo brouillée (phases au hasard)',
        pink: 'un bruit rose',
        blocks: 'les blocs de la photo, mélangés',
      },
    },
    maskTime: { label: 'Combien de temps la photo est cachée, en ms' },
    answer: { label: 'Temps pour répondre, en ms', usual: 'sans limite' },
    size: {
      label: 'Plus long côté de la photo, en pixels ou en degrés',
      usual: 'aussi grande que possible, ou 400px, 8deg',
      needs:
        'une taille comme 400px ou 8deg (degrés d’angle visuel), de 20 à 4000 pixels ou de 0,5 à 90 degrés, ou rien',
    },
    card: {
      label: 'Mesure avec une carte, pour les degrés',
      choices: { '': 'qui veut', '1': 'tous, avant la première photo' },
    },
  },
} satisfies Words;
