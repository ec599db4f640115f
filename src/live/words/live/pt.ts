import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, percent } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  title: 'O que a rede vê',
  showIt: 'Mostre algo a ela. As imagens ficam nesta máquina.',
  giveIt: 'Dê uma foto a ela. As imagens ficam nesta máquina.',
  thePicture: 'A imagem',
  frozen: 'A imagem, congelada',
  choosePhoto: 'Escolher uma foto',
  dropPhoto: 'Solte uma foto aqui, cole ou escolha uma.',
  noCamera: 'O navegador só dá a câmera a páginas que vêm por https ou desta máquina (localhost).',
  cameraView: 'O que a câmera vê',
  startCamera: 'Ligar a câmera',
  asksCamera: 'O navegador pergunta se esta página pode usar a câmera.',
  cameraOff: 'A câmera está desligada.',
  network: 'Rede',
  cannotNow: 'A rede não consegue responder agora.',
  isLoading: 'A rede está sendo carregada.',
  isLooking: 'A rede está olhando…',
  fiveHere: 'Os cinco dela aparecem aqui.',
  goOn: 'Continuar',
  freeze: 'Congelar',
  keep: 'Guardar para uma coleção',
  breakIt: 'Engane a rede',
  cameraOffAct: 'Desligar a câmera',
  putAway: 'Tirar a foto',
  kept: (many: number) =>
    `${count(many, { one: '# imagem fica guardada', many: '# de imagens ficam guardadas', other: '# imagens ficam guardadas' })} para uma coleção sua, até esta página ser fechada ou recarregada. Depois você diz o que cada uma mostra e se viram uma nova coleção ou vão para uma que você tem.`,
  makeChallenge: 'Fazer ou completar uma coleção',
  throwAway: 'Jogar fora',
  example: {
    photo: 'Uma foto que você pode girar',
    turn: 'Gire',
    turned: (degrees: number, said: string) => `${n(degrees)}°, a rede diz ${said}`,
    nothingYet: 'nada ainda',
    broke: 'Você a enganou.',
    says: (name: string, share: number) => `A rede: “${name}”, ${percent(share)} de certeza.`,
    more: 'Mais jeitos de enganá-la',
  },
} satisfies Words;
