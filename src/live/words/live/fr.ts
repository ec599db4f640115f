import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  title: 'Ce que voit le réseau',
  showIt: 'Montre-lui quelque chose. Les images restent sur cette machine.',
  giveIt: 'Donne-lui une photo. Les images restent sur cette machine.',
  thePicture: 'L’image',
  frozen: 'L’image, figée',
  choosePhoto: 'Choisir une photo',
  dropPhoto: 'Dépose une photo ici, colle-en une, ou choisis-en une.',
  noCamera: 'Le navigateur ne donne la caméra qu’aux pages en https ou de cette machine (localhost).',
  cameraView: 'Ce que voit la caméra',
  startCamera: 'Démarrer la caméra',
  asksCamera: 'Le navigateur demande si cette page peut utiliser la caméra.',
  cameraOff: 'La caméra est éteinte.',
  network: 'Réseau',
  cannotNow: 'Le réseau ne peut pas répondre maintenant.',
  isLoading: 'Le réseau se charge.',
  isLooking: 'Le réseau regarde…',
  fiveHere: 'Ses cinq apparaissent ici.',
  goOn: 'Continuer',
  freeze: 'Figer',
  keep: 'Garder pour une collection',
  breakIt: 'Le piéger',
  cameraOffAct: 'Éteindre la caméra',
  putAway: 'Ranger la photo',
  kept: (many: number) =>
    `${count(many, { one: '# image est gardée', many: '# d’images sont gardées', other: '# images sont gardées' })} pour une collection à toi, jusqu’à ce que cette page soit fermée ou rechargée. Ensuite, tu dis ce que montre chacune, et si elles font une nouvelle collection ou vont dans une que tu as.`,
  makeChallenge: 'Faire ou compléter une collection',
  throwAway: 'Les jeter',
  example: {
    photo: 'Une photo que tu peux tourner',
    turn: 'Tourne-la',
    turned: (degrees: number, said: string) => `${n(degrees)}°, le réseau dit ${said}`,
    nothingYet: 'rien encore',
    broke: 'Tu l’as piégé.',
    says: (name: string, share: number) => `Le réseau : « ${name} », sûr à ${percent(share)}.`,
    more: 'D’autres façons de le piéger',
  },
} satisfies Words;
