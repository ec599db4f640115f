import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const fr = {
  lost: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Le navigateur a perdu ce que Hit5 gardait.'),
    ' Il efface sa base de données quand un plantage l’a abîmée.',
  ],
  onlyLooks:
    'Hit5 est ouvert dans un autre onglet. Ici, tu peux seulement regarder : la comparaison, les résultats des parties terminées et les crédits. Ce que tu changes ici disparaît quand tu fermes ou recharges l’onglet.',
  notKept: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Rien n’est gardé.'),
    ' Ce navigateur ne donne pas d’espace disque à la page. Tu peux jouer, mais tes réponses disparaissent quand tu fermes ou recharges la page.',
  ],
  failing: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Tes dernières réponses ne sont pas enregistrées.'),
    ' Elles restent dans cette page jusqu’à sa fermeture. Fais de la place, puis enregistre encore : tu continues à partir de là.',
  ],
  saveAgain: 'Enregistrer encore',
  sessionsUnopened: 'Impossible d’ouvrir tes parties.',
  otherUnopened: 'Une chose gardée par ce navigateur ne peut pas être ouverte.',
  sessionsNotKept:
    'Tu peux continuer, mais ce que tu réponds ou ajoutes disparaît quand tu fermes ou recharges la page.',
  otherNotKept:
    'Tu peux continuer, mais ce que tu ajoutes à la place disparaît quand tu fermes ou recharges la page.',
  dropped: <Mark>(b: (text: string) => Mark, what: string): Marked<Mark> => [
    b('Ce navigateur ne peut pas garder quelque chose\u202f:'),
    ` ${what} C’est dans cette page jusqu’à ce que tu la fermes. Avant, enregistre la partie dans un fichier. Tout le reste est gardé.`,
  ],
  damaged: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Il y a un problème avec une ancienne partie.'),
    ' Ce qui est enregistré reste tel quel.',
  ],
  noBackend: <Mark>(b: (text: string) => Mark, asked: string, known: string): Marked<Mark> => [
    b(`Il n’y a pas de backend « ${asked} »`),
    `, mais l’adresse de la page le demande. Hit5 connaît ${known} et ignore cette demande.`,
  ],
  withheld: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Une classe travaille ici.'),
    ' Jusqu’à la fin, cet appareil voit les photos de Hit5 seulement dans la classe.',
  ],
  joinClass: 'Rejoindre la classe',
  cannotAnswer: 'Le réseau ne peut pas répondre.',
  goOn: 'Tu peux continuer : il répondra à tes images plus tard, dès qu’il sera là.',
  notOffline: <Mark>(link: (text: string) => Mark, other: string): Marked<Mark> => [
    'Il n’est pas gardé pour l’usage hors ligne ; ',
    link(`choisis ${other}`),
    ' ou connecte-toi.',
  ],
  newVersion: <Mark>(b: (text: string) => Mark): Marked<Mark> => [
    b('Il y a une nouvelle version de Hit5.'),
    ' Elle démarre quand tu le dis, ou quand tu as fermé Hit5 dans tous les onglets. Tes réponses restent.',
  ],
  useNow: 'L’utiliser maintenant',
  broken: (name: string) =>
    `Les textes en ${name} n’ont pas pu être chargés : Hit5 parle anglais pour l’instant. Choisis la langue à nouveau quand tu es en ligne.`,
} satisfies Words;
