import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  yourName: 'Seu nome aqui (pode ser inventado)',
  photos: 'Fotos',
  defaultChallenge: 'Fotos e desenhos do Hit5',
  challenge: (title: string, images: number) =>
    `${title}: ${count(images, { one: '# imagem', many: '# de imagens', other: '# imagens' })}`,
  challengeOf: (title: string, images: number, classes: number) =>
    `${title}: ${count(images, { one: '# imagem', many: '# de imagens', other: '# imagens' })} de ${count(classes, { one: '# classe', many: '# de classes', other: '# classes' })}`,
  oneImage: 'Uma única imagem não pode mostrar quem é melhor.',
  fewImages: (images: number) => `Com ${n(images)} imagens, só aparecem diferenças grandes.`,
  modeMeans: {
    practice: 'a solução e a previsão quando você quiser',
    challenge: 'sem ajuda até você responder, depois cara a cara',
    test: 'sem ajuda, e sem soluções até o fim',
  },
  kinds: {
    legend: 'Tipos de imagens',
    photos: (many: number) => `Fotos (${n(many)})`,
    drawings: (many: number) => `Desenhos e pinturas (${n(many)})`,
    all: (many: number) => `Todas as ${n(many)}`,
  },
  leaveOut: (images: number, who: string, seed: number) =>
    `${count(images, { one: 'Deixe de fora a # imagem', many: 'Deixe de fora as # de imagens', other: 'Deixe de fora as # imagens' })} que ${who} treinou (semente ${n(seed)}).`,
  images: 'Imagens',
  allOf: (most: number) => `todas as ${n(most)}`,
  start: {
    practice: 'Começar o treino',
    challenge: 'Começar um desafio',
    test: 'Começar um teste',
  },
  more: 'Mais: listas curtas, fotos por um instante, tempo, semente',
  aboutSeed:
    'Semente: o mesmo número dá a todos as mesmas imagens, se as escolhas acima também forem iguais. As imagens guardadas para o treino só aparecem no treino, nunca em um desafio ou teste com essa semente.',
  seedNow: (seed: number) => `Agora a semente é ${n(seed)}.`,
  seedLeftOut: (seed: number) => `Agora a semente é ${n(seed)}, a das imagens deixadas de fora.`,
  kept: (images: number) => `Imagens guardadas para o treino: ${n(images)}.`,
  link: {
    title: 'Um link para uma turma',
    none: 'Ainda não há link.',
    to: 'Link para esta sessão',
    ownOrder: 'Quem o abre recebe estas imagens, cada pessoa na sua própria ordem.',
    sameOrder: 'Quem o abre recebe estas imagens, na mesma ordem.',
    allForPractice: (images: number) =>
      `Ele tem ${count(images, { one: '# imagem, a única', many: 'todas as # de imagens', other: 'todas as # imagens' })}, e não sobra nenhuma para um desafio ou teste.`,
    allForOthers: (images: number) =>
      `Ele tem ${count(images, { one: '# imagem, a única', many: 'todas as # de imagens', other: 'todas as # imagens' })}, e não sobra nenhuma para treinar.`,
    first: (images: number, seed: number, kinds: boolean) =>
      `As imagens dele são as primeiras ${n(images)} na ordem da semente ${n(seed)}. Um desafio ou teste com ${kinds ? 'esta semente e estes tipos de imagens' : 'esta semente'} pega as últimas.`,
    last: (images: number, seed: number, kinds: boolean) =>
      `As imagens dele são as últimas ${n(images)} na ordem da semente ${n(seed)}. Um treino com ${kinds ? 'esta semente e estes tipos de imagens' : 'esta semente'} pega as primeiras.`,
  },
  answer: {
    label: 'Responder com',
    all: (classes: number) => `todas as ${n(classes)} classes`,
    likeliest: (classes: number) => `as ${n(classes)} mais prováveis para a rede`,
    pack: (categories: number) => `as ${n(categories)} categorias destas fotos`,
    even: (groups: number) => `${n(groups)} grupos, o mesmo número de fotos de cada um`,
    sixteen: (categories: number, examples: readonly string[]) =>
      `${n(categories)} categorias: ${examples.join(', ')}…`,
    groups: 'grupos que eu escolho',
    file: 'minhas categorias, de um arquivo',
    aboutFile: (example: string, least: number, most: number) =>
      `Um arquivo de texto com uma linha por classe: a categoria, uma tabulação e o wnid da classe, como ${example}. De ${n(least)} a ${n(most)} categorias.`,
    choose: 'Escolher o arquivo',
    chooseOther: 'Escolher outro arquivo',
    fileName: 'Arquivo de categorias',
    groupName: 'Um grupo ou uma classe, como na lista de classes',
    add: 'Adicionar',
    chosen: 'Grupos escolhidos',
    takeOut: (title: string) => `Tirar ${title}`,
    categories: (categories: number, names: string) =>
      `${count(categories, { one: '# categoria', many: '# de categorias', other: '# categorias' })}: ${names}.`,
    noGroup: (name: string) => `Nenhum grupo e nenhuma classe se chama “${name}”.`,
    already: (title: string) => `“${title}” já foi escolhido.`,
    leftOut: (left: number, images: number) =>
      `Sem nenhuma destas categorias, ${count(left, { one: 'fica', many: 'ficam', other: 'ficam' })} de fora ${n(left)} de ${count(images, { one: '# imagem', many: '# de imagens', other: '# imagens' })}.`,
    needsFile: 'Escolha o arquivo das suas categorias.',
    noneLeft: 'Nenhuma destas fotos mostra uma das categorias, então não sobra nenhuma.',
    needsGroups: (least: number, most: number, chosen: number) =>
      `Escolha de ${n(least)} a ${n(most)} grupos: ${n(chosen)} até agora.`,
    shareClass: (one: string, other: string, title: string) =>
      `“${one}” e “${other}” têm em comum a classe ${title}. Tire um dos dois.`,
    shareClasses: (one: string, other: string, classes: number, title: string) =>
      `“${one}” e “${other}” têm em comum ${count(classes, { one: '# classe', many: '# de classes', other: '# classes' })}, por exemplo ${title}. Tire um dos dois.`,
  },
  timed: {
    title: 'Fotos por um instante',
    howLong: 'Por quanto tempo se vê uma foto',
    untilAnswer: 'até a resposta',
    own: 'por um instante, com meus números',
    mayo: (times: string, longest: string) => `Mayo et al. 2023: ${times} e ${longest}`,
    geirhos: (time: string) => `Geirhos et al. 2018: ${time}, depois ruído rosa`,
    readAs: (times: readonly string[], example: string) =>
      `Lido como ${list(times)}. Um decimal leva ponto, como ${example}; as vírgulas separam.`,
    measured:
      'A tela de cada pessoa é medida antes da primeira foto. As imagens piscam: uma página avisa antes.',
  },
  problems: {
    number: (label: string, least: number, most: number) =>
      `“${label}” precisa de um número inteiro de ${n(least)} a ${n(most)}.`,
    numberOrNothing: (label: string, least: number, most: number, usual: string) =>
      `“${label}” precisa de um número inteiro de ${n(least)} a ${n(most)}, ou nada: ${usual}.`,
    decimal: (label: string, least: number, most: number, usual: string) =>
      `“${label}” precisa de um número de ${n(least)} a ${n(most)}, ou nada: ${usual}.`,
    text: (label: string, needs: string) => `“${label}” precisa de ${needs}.`,
  },
  options: {
    mode: { label: 'Modo' },
    practice: { label: 'Imagens guardadas para o treino' },
    seed: { label: 'Semente' },
    number: { label: 'Outro número' },
    shuffled: { label: 'Cada pessoa tem sua própria ordem' },
    limit: { label: 'Tempo para uma imagem, em segundos', usual: 'sem limite' },
    sure: { label: 'Perguntar se o primeiro palpite é seguro' },
    group: {
      label: 'Grupo, por exemplo A: “Compare” põe os grupos lado a lado',
      usual: 'nenhum',
      needs: 'o nome de um grupo, de 1 a 60 caracteres sem quebra de linha, ou nada',
    },
    show: {
      label: 'Tempos, em ms, separados por vírgulas',
      usual: '17, 50, 150',
      needs: 'até 12 números de milissegundos de 1 a 10000 com no máximo um decimal, como 8.3,17,50',
    },
    cross: { label: 'Cruz antes da foto, em ms' },
    mask: {
      label: 'O que cobre a foto',
      choices: {
        none: 'nada',
        '': 'a foto embaralhada (fases ao acaso)',
        pink: 'ruído rosa',
        blocks: 'os blocos da foto, misturados',
      },
    },
    maskTime: { label: 'Por quanto tempo a foto fica coberta, em ms' },
    answer: { label: 'Tempo para responder, em ms', usual: 'sem limite' },
    size: {
      label: 'Lado mais longo da foto, em pixels ou graus',
      usual: 'a maior possível, ou 400px, 8deg',
      needs:
        'um tamanho como 400px ou 8deg (graus de ângulo visual), de 20 a 4000 pixels ou de 0,5 a 90 graus, ou nada',
    },
    card: {
      label: 'Medida com um cartão, para os graus',
      choices: { '': 'quem quiser', '1': 'todos, antes da primeira foto' },
    },
  },
} satisfies Words;
