import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, either } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  title: 'Cómo se llama',
  usualTitle: (when: string) => `Clase de ${when}`,
  lessonOf: 'Una sesión de',
  make: 'Crear la sala',
  photosKept: 'La clase recibe tus fotos sin el lugar ni la cámara que el móvil escribe en ellas.',
  more: 'Más opciones',
  networks: 'Redes que responden',
  study:
    'Para un estudio: consentimiento, número de personas, identificadores, código final, quién no cuenta',
  consent: 'Lo que cada persona debe aceptar (nada, si ya aceptó en otro sitio)',
  leaveOut:
    'No cuenta en las cifras… Escríbelo ahora: no se puede cambiar cuando la sala existe, y el informe lo dice.',
  flash:
    'Las imágenes parpadean en todas las pantallas. No lo uses si alguien puede tener epilepsia fotosensible o se siente mal con los destellos. Cada dispositivo lo dice antes.',
  needsWord: 'Di qué palabra del enlace es el identificador que todos necesitan.',
  needsNetwork: 'Marca al menos una red, que responde a cada foto.',
  lessons: {
    ten: (minutes: number) => `${n(minutes)} minutos`,
    quick: '¿Qué rapidez tenéis?',
    quickBesides:
      'Cada foto se ve un momento y se tapa. Se pulsa lo que era. La pizarra dibuja cuánto falla la clase con cada tiempo, junto a la red.',
    better: '¿Quién es mejor, y con qué seguridad?',
    why: '¿Por qué fallamos?',
    practise: 'Práctica y luego una prueba',
    practiseBesides: (seed: number) =>
      `Crea dos salas así, una para el grupo A y otra para el grupo B: escribe el grupo en «Más opciones». La semilla ${n(seed)} deja fuera las fotos de la práctica.`,
    study: 'Un estudio',
    howLong: '¿Cuánto tiempo hay que mirar?',
    studyBesides: (shortest: string, longest: string) =>
      `Los tiempos de Mayo y otros (2023): de ${shortest} a ${longest}, luego la foto revuelta, y nadie ve una foto dos veces. El consentimiento y los códigos están en «Para un estudio».`,
  },
  plan: {
    photos: (photos: number) => `${count(photos, { one: '# foto', many: '# de fotos', other: '# fotos' })}`,
    drawings: (drawings: number) =>
      `${count(drawings, { one: '# dibujo', many: '# de dibujos', other: '# dibujos' })}`,
    both: (images: number) =>
      `${count(images, { one: '# foto o dibujo', many: '# de fotos y dibujos', other: '# fotos y dibujos' })}`,
    led: (what: string) => `${what}; todos miran la misma hasta que tú sigues.`,
    self: (what: string) => `${what}, cada persona a su ritmo.`,
    limit: (seconds: number) =>
      `${count(seconds, { one: '# segundo', many: '# de segundos', other: '# segundos' })} para cada una.`,
    shown: (times: readonly string[], covered: boolean) =>
      `Cada una se ve ${either(times)} milisegundos${covered ? ' y luego se tapa' : ''}.`,
    listed: (categories: number) =>
      `Todos responden con una de ${count(categories, { one: '# categoría', many: '# de categorías', other: '# categorías' })}.`,
    reveal: {
      teacher: 'Tú dices cuándo se muestran las soluciones.',
      each: 'Todos ven la solución después de cada foto.',
      end: 'Nadie ve una solución antes del final.',
    },
  },
  choices: {
    pace: {
      label: 'Ritmo',
      self: ['Cada cual el suyo', 'Cada persona sigue cuando quiere.'],
      led: ['Tú guías', 'La pizarra muestra una foto, todos responden y tú pasas a la siguiente.'],
    },
    mode: {
      label: 'Modo',
      challenge: [
        'Reto',
        'Cuando se muestra una solución, cada persona ve sus propuestas junto a las de la red.',
      ],
      test: ['Prueba', 'Se pasa de foto en foto, y el resultado llega al final.'],
    },
    reveal: {
      label: 'Las soluciones se ven',
      teacher: ['Cuando tú digas', 'Foto a foto o todas a la vez, desde la pizarra.'],
      each: ['Después de cada foto', 'Cada persona ve la solución al responder.'],
      end: ['Al final', 'Todos ven las soluciones cuando terminas la sala.'],
    },
    names: {
      label: 'Nombres',
      drawn: ['Al azar', 'Cada persona recibe dos palabras como nombre.'],
      own: ['Los suyos', 'Cada persona escribe un nombre. Puedes cambiar y ocultar nombres.'],
    },
    where: {
      label: 'La red funciona',
      teacher: [
        'En este portátil',
        'Responde a cada foto una vez, para todos. Los dispositivos de la clase descargan menos.',
      ],
      device: ['En cada dispositivo', 'Cada dispositivo descarga la red, 8 MB, y responde por sí mismo.'],
    },
  },
  options: {
    days: { label: 'Días que se guarda la sala' },
    seed: { label: 'Semilla: mismo número, mismas fotos', usual: 'cualquiera' },
    people: { label: 'Como mucho tantas personas, por ejemplo 40', usual: 'sin límite' },
    parameter: {
      label: 'Palabra del enlace que es el identificador de la persona: para Prolific, PROLIFIC_PID',
      usual: 'ninguna',
      needs: 'como mucho 60 letras, cifras y «_», como PROLIFIC_PID',
    },
    completion: { label: 'Código final, que se muestra al final', usual: 'ninguno' },
    needsId: { label: 'Solo participa quien tiene un identificador en el enlace' },
    'rule-median': { label: '… quien tiene un tiempo mediano de menos de tantos segundos', usual: 'nadie' },
    'rule-unknown': { label: '… quien dice «No lo sé» en más de tanto por ciento', usual: 'nadie' },
    'rule-same': {
      label: '… quien da la misma primera propuesta en más de tanto por ciento',
      usual: 'nadie',
    },
    'rule-lost': { label: '… quien no vio como se pidió más de tanto por ciento', usual: 'nadie' },
    'rule-checks': {
      label: '… quien acierta menos de tanto por ciento de las fotos de control',
      usual: 'nadie',
    },
  },
} satisfies Words;
