import { en, type Words } from './en.ts';

// Quem estuda é «você» (português do Brasil). guess palpite · photo foto · network rede
// · class (ImageNet) categoria · class (school) turma · board quadro · room sala · session rodada · answer resposta · challenge coleção de fotos.

export const pt = {
  titles: {
    // Pages that are in English only have their English title.
    ...en.titles,
    start: 'Hit5: você e uma rede veem a mesma foto',
    live: 'Ao vivo · Hit5',
    break: 'Engane a rede · Hit5',
    results: 'Resultados · Hit5',
    join: 'Entrar em uma turma · Hit5',
    room: 'Sua turma · Hit5',
    class: 'Conduzir uma turma · Hit5',
    board: 'Quadro · Hit5',
  },
  menu: {
    start: 'Jogar',
    live: 'Ao vivo',
    break: 'Enganar',
    results: 'Resultados',
    observers: 'Comparar',
    photos: 'Minhas fotos',
  },
  yourClass: 'Sua turma',
  yourStudy: 'Seu estudo',
  menuName: 'Menu',
  sections: 'Seções',
  home: 'Hit5, página inicial',
  reading: 'Idioma e tamanho do texto',
  language: 'Idioma',
  textSize: 'Tamanho do texto',
  sizes: { usual: 'Normal', large: 'Grande', largest: 'Muito grande' },
  readAloud: 'Ler em voz alta',
  stopReading: 'Parar de ler',
  noVoice: 'Este navegador não tem voz para este idioma.',
  unchecked: 'Nenhum falante nativo revisou estes textos.',
  onlyEnglish: 'Esta página só existe em inglês.',
  loading: 'Carregando esta parte do Hit5…',
  notLoaded: 'Não foi possível carregar uma parte do Hit5.',
  notLoadedHelp:
    'Todas as respostas estão seguras neste navegador. Verifique a conexão e tente de novo. Se não ajudar, recarregue a página.',
  tryAgain: 'Tentar de novo',
  loadAgain: 'Recarregar a página',
  backToStart: 'Voltar ao início',
} satisfies Words;
