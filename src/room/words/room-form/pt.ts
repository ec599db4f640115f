import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'many' | 'other'>('pt');

export const pt = {
  title: 'Como se chama',
  usualTitle: (when: string) => `Turma de ${when}`,
  lessonOf: 'Uma aula de',
  make: 'Criar a sala',
  photosKept: 'A turma recebe suas fotos sem o lugar e a câmera que o celular escreve nelas.',
  more: 'Mais opções',
  networks: 'Redes que respondem',
  study: 'Para um estudo: consentimento, número de pessoas, identificadores, código final, quem não conta',
  consent: 'O que cada pessoa precisa aceitar (nada, se já aceitou em outro lugar)',
  leaveOut:
    'Não conta nos números… Escreva agora: não dá para mudar depois que a sala existe, e o relatório diz isso.',
  flash:
    'As imagens piscam em todas as telas. Não use se alguém pode ter epilepsia fotossensível ou passa mal com luz piscando. Cada aparelho avisa antes.',
  needsWord: 'Diga qual palavra do link é o identificador de que todos precisam.',
  needsNetwork: 'Marque pelo menos uma rede, que responde a cada foto.',
  lessons: {
    ten: (minutes: number) => `${n(minutes)} minutos`,
    quick: 'Quão rápidos vocês são?',
    quickBesides:
      'Cada foto aparece por um instante e é coberta. Aperta-se o que era. O quadro desenha quanto a turma errou com cada tempo, ao lado da rede.',
    better: 'Quem é melhor, e com que certeza?',
    why: 'Por que erramos?',
    practise: 'Treino, depois um teste',
    practiseBesides: (seed: number) =>
      `Crie duas salas assim, uma para o grupo A e outra para o grupo B: escreva o grupo em “Mais opções”. A semente ${n(seed)} deixa de fora as fotos do treino.`,
    study: 'Um estudo',
    howLong: 'Por quanto tempo é preciso olhar?',
    studyBesides: (shortest: string, longest: string) =>
      `Os tempos de Mayo e outros (2023): de ${shortest} a ${longest}, depois a foto embaralhada, e ninguém vê uma foto duas vezes. Consentimento e códigos ficam em “Para um estudo”.`,
  },
  plan: {
    photos: (photos: number) => `${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}`,
    drawings: (drawings: number) =>
      `${count(drawings, { one: '# desenho', many: '# de desenhos', other: '# desenhos' })}`,
    both: (images: number) =>
      `${count(images, { one: '# foto ou desenho', many: '# de fotos e desenhos', other: '# fotos e desenhos' })}`,
    led: (what: string) => `${what}; todos olham a mesma até você continuar.`,
    self: (what: string) => `${what}, cada pessoa no seu ritmo.`,
    limit: (seconds: number) =>
      `${count(seconds, { one: '# segundo', many: '# de segundos', other: '# segundos' })} para cada uma.`,
    shown: (times: readonly string[], covered: boolean) =>
      `Cada uma aparece por ${either(times)} milissegundos${covered ? ' e depois é coberta' : ''}.`,
    listed: (categories: number) =>
      `Todos respondem com uma de ${count(categories, { one: '# categoria', many: '# de categorias', other: '# categorias' })}.`,
    reveal: {
      teacher: 'Você diz quando as soluções são mostradas.',
      each: 'Todos veem a solução depois de cada foto.',
      end: 'Ninguém vê uma solução antes do fim.',
    },
  },
  choices: {
    pace: {
      label: 'Ritmo',
      self: ['Cada um no seu', 'Cada pessoa continua quando quiser.'],
      led: ['Você conduz', 'O quadro mostra uma foto, todos respondem e você passa para a próxima.'],
    },
    mode: {
      label: 'Modo',
      challenge: [
        'Desafio',
        'Quando uma solução é mostrada, cada pessoa vê seus palpites ao lado dos da rede.',
      ],
      test: ['Teste', 'Vai-se de foto em foto, e o resultado vem no fim.'],
    },
    reveal: {
      label: 'As soluções aparecem',
      teacher: ['Quando você disser', 'Foto a foto ou todas de uma vez, no quadro.'],
      each: ['Depois de cada foto', 'Cada pessoa vê a solução assim que responde.'],
      end: ['No fim', 'Todos veem as soluções quando você encerra a sala.'],
    },
    names: {
      label: 'Nomes',
      drawn: ['Sorteados', 'Cada pessoa recebe duas palavras como nome.'],
      own: ['Os deles', 'Cada pessoa digita um nome. Você pode mudar e esconder nomes.'],
    },
    where: {
      label: 'A rede roda',
      teacher: [
        'Neste notebook',
        'Ela responde cada foto uma vez, para todos. Os aparelhos da turma baixam menos.',
      ],
      device: ['Em cada aparelho', 'Cada aparelho baixa a rede, 8 MB, e responde sozinho.'],
    },
  },
  options: {
    days: { label: 'Dias em que a sala fica' },
    seed: { label: 'Semente: mesmo número, mesmas fotos', usual: 'qualquer' },
    people: { label: 'No máximo tantas pessoas, por exemplo 40', usual: 'sem limite' },
    parameter: {
      label: 'Palavra do link que é o identificador da pessoa: para Prolific, PROLIFIC_PID',
      usual: 'nenhuma',
      needs: 'no máximo 60 letras, algarismos e “_”, como PROLIFIC_PID',
    },
    completion: { label: 'Código final, mostrado no fim', usual: 'nenhum' },
    needsId: { label: 'Só participa quem tem um identificador no link' },
    'rule-median': { label: '… quem tem um tempo mediano menor que tantos segundos', usual: 'ninguém' },
    'rule-unknown': { label: '… quem diz “Não sei” em mais de tantos por cento', usual: 'ninguém' },
    'rule-same': {
      label: '… quem dá o mesmo primeiro palpite em mais de tantos por cento',
      usual: 'ninguém',
    },
    'rule-lost': { label: '… quem não viu como pedido mais de tantos por cento', usual: 'ninguém' },
    'rule-checks': {
      label: '… quem acerta menos de tantos por cento das fotos de controle',
      usual: 'ninguém',
    },
  },
} satisfies Words;
