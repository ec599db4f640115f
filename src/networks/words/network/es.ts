import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { fixed, percent } = speech<'one' | 'many' | 'other'>('es');

export const es = {
  network: 'Red',
  slow: 'Red: tarda más de lo normal',
  progress: (state: string) => `Red: ${state}`,
  notAvailable: 'Red no disponible',
  ready: 'Red lista',
  loading: 'cargando',
  starting: 'arrancando',
  loaded: (loaded: string, total: string) => `${loaded} de ${total}`,
  states: {
    loading: 'Cargando',
    starting: 'Arrancando',
    failed: 'No disponible',
    ready: 'Lista',
  },
  facts: {
    state: 'Estado',
    isLoading: 'La red se está cargando',
    why: 'Por qué no puede responder',
    runsOn: 'Funciona en',
    graphics: 'el procesador gráfico',
    main: 'el procesador principal',
    time: 'Tiempo por foto',
    selfTest: 'Autoprueba',
    passed: (difference: number) =>
      `superada; ninguna probabilidad difiere de la referencia en más de ${fixed(difference, 4)}`,
    not: (backend: string) => `No ${backend}`,
  },
  chooseAnother: 'Elegir otra red',
  measure: 'Medir cada motor junto al paquete original',
  addressAsks: (backend: string) => `La dirección de la página pide ${backend}.`,
  runOn: 'Ejecutar la red en',
  firstThatWorks: 'lo primero que funcione aquí',
  tryAgain: 'Intentar de nuevo',
  looked: {
    show: 'Mostrar dónde miró',
    hide: 'Ocultar dónde miró',
    little: 'Indicios: pocos',
    much: 'muchos',
    forGuess: 'Para su propuesta',
    truth: 'solución',
    again: 'La red mira otra vez…',
    otherWeights: (name: string) =>
      `${name} tiene aquí otros pesos que cuando respondió a esta foto; no se puede mostrar dónde miró entonces.`,
    nothing: (label: string) => `Nada en la foto le parece «${label}».`,
    at: (label: string, where: string) => `Para «${label}» miró ${where}.`,
    everywhere: (label: string, where: string) =>
      `Para «${label}» miró por todas partes, sobre todo ${where}.`,
    whole: 'La red vio toda la foto.',
    square: (share: number) =>
      `La red vio el cuadrado del marco, ${percent(share)} de la foto; nunca vio el resto rayado.`,
    where: {
      'upper left': 'arriba a la izquierda',
      'upper middle': 'arriba en el centro',
      'upper right': 'arriba a la derecha',
      'middle left': 'en el centro a la izquierda',
      middle: 'en el centro',
      'middle right': 'en el centro a la derecha',
      'lower left': 'abajo a la izquierda',
      'lower middle': 'abajo en el centro',
      'lower right': 'abajo a la derecha',
      'left half': 'en la mitad izquierda',
      'right half': 'en la mitad derecha',
      'upper half': 'en la mitad de arriba',
      'lower half': 'en la mitad de abajo',
    },
  },
} satisfies Words;
