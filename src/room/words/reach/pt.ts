import type { Marked } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

export const pt = {
  nobodyYet: 'Ninguém entrou ainda.',
  noDevice: 'Nenhum aparelho chegou a este notebook ainda.',
  ifTried: 'Se alguém tentou:',
  internet: (address: string) =>
    `Se alguém tentou: o endereço é ${address}, e o aparelho precisa da internet. O filtro de uma escola pode bloquear sites: pergunte a quem cuida dele ou tente o hotspot de um celular.`,
  otherWifi: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('Outro Wi-Fi.'),
    ' Os celulares e este notebook precisam estar no mesmo. Um celular com dados móveis não está.',
  ],
  firewall: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('O firewall deste notebook.'),
    ' Se ele perguntar se o Node pode aceitar conexões, diga sim, pelo menos para redes privadas.',
  ],
  apart: <Mark>(bold: (text: string) => Mark): Marked<Mark> => [
    bold('O Wi-Fi separa os aparelhos.'),
    ' Redes de visitantes e de escolas fazem isso. O hotspot do seu celular é a saída rápida; este notebook também entra nele.',
  ],
  noNetwork: 'Este notebook não está em nenhuma rede agora.',
  several: (addresses: string) => `Este notebook tem vários endereços; tente cada um: ${addresses}.`,
  nothingHelps: <Mark>(
    start: (text: string) => Mark,
    bold: (text: string) => Mark,
    compare: (text: string) => Mark,
  ): Marked<Mark> => [
    'Nada ajuda? Faça um link para a turma na ',
    start('página inicial'),
    '. Os alunos o abrem em um Hit5 que consigam acessar e no fim apertam ',
    bold('Save a file to hand in'),
    '. Solte os arquivos deles em ',
    compare('Comparar'),
    '.',
  ],
} satisfies Words;
