import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('fr');

export const fr = {
  none: 'Aucune réponse ne compte encore.',
  one: (time: string, missed: string) => `À ${time}, vous en avez raté ${missed}.`,
  two: (time: string, missed: string, last: string, then: string) =>
    `À ${time}, vous en avez raté ${missed} ; à ${last}, ${then}.`,
  network: (missed: string) => `Le réseau en a raté ${missed}.`,
  of: (errors: string, images: number) => `${errors} sur ${n(images)}`,
  halfNever: 'Vous en avez raté la moitié ou plus à chaque temps.',
  halfEven: (time: string) => `Même à ${time}, vous en avez raté la moitié ou plus.`,
  lessAlways: 'Vous en avez raté moins de la moitié à chaque temps.',
  lessFrom: (time: string) => `À partir de ${time}, vous en avez raté moins de la moitié.`,
  neverBetter: (time: string) => `Même à ${time}, vous n’en avez pas raté moins que le réseau.`,
  betterAlways: (time: string) => `Même à ${time}, vous en avez raté moins que le réseau.`,
  betterFrom: (time: string) => `À partir de ${time}, vous en avez raté moins que le réseau.`,
  chance:
    'Là où deux intervalles à 95 % se recouvrent, ce peut être le hasard. Le réseau a vu chaque photo aussi longtemps qu’il voulait, sans motif.',
  leftOut: (many: number) =>
    `${count(many, { one: '# réponse est laissée', many: '# de réponses sont laissées', other: '# réponses sont laissées' })} de côté : la photo n’a pas été montrée comme voulu.`,
  you: 'Vous',
  theNetwork: 'Le réseau',
  basis: (answers: number, people: number) =>
    `${count(answers, { one: '# réponse', many: '# de réponses', other: '# réponses' })} de ${count(people, { one: '# personne', many: '# de personnes', other: '# personnes' })}`,
  heading: 'Photos ratées, selon la durée d’affichage',
  subtitle: 'Chacune avec son intervalle à 95 % ; temps sur un axe logarithmique',
} satisfies Words;
