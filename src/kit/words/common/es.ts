import { en, type Words } from './en.ts';

// El alumnado es «tú». guess respuesta, «intento» · photo foto · network red
// · class (ImageNet) categoría · class (school) clase · board pizarra · room sala · session partida · answer respuesta · challenge colección de fotos.

export const es = {
  titles: {
    // Pages that are in English only have their English title.
    ...en.titles,
    start: 'Hit5: tú y una red veis la misma foto',
    live: 'En vivo · Hit5',
    break: 'Engaña a la red · Hit5',
    results: 'Resultados · Hit5',
    join: 'Entrar en una clase · Hit5',
    room: 'Tu clase · Hit5',
    class: 'Dirigir una clase · Hit5',
    board: 'Pizarra · Hit5',
  },
  menu: {
    start: 'Jugar',
    live: 'En vivo',
    break: 'Engañar',
    results: 'Resultados',
    observers: 'Comparar',
    photos: 'Mis fotos',
  },
  yourClass: 'Tu clase',
  yourStudy: 'Tu estudio',
  menuName: 'Menú',
  sections: 'Secciones',
  home: 'Hit5, página de inicio',
  reading: 'Idioma y tamaño del texto',
  language: 'Idioma',
  textSize: 'Tamaño del texto',
  sizes: { usual: 'Normal', large: 'Grande', largest: 'Muy grande' },
  readAloud: 'Leer en voz alta',
  stopReading: 'Dejar de leer',
  noVoice: 'Este navegador no tiene voz para este idioma.',
  unchecked: 'Ningún hablante nativo ha revisado estos textos.',
  onlyEnglish: 'Esta página solo está en inglés.',
  loading: 'Se está cargando esta parte de Hit5…',
  notLoaded: 'No se pudo cargar una parte de Hit5.',
  notLoadedHelp:
    'Todas las respuestas están a salvo en este navegador. Comprueba tu conexión e inténtalo de nuevo. Si no ayuda, recarga la página.',
  tryAgain: 'Intentar de nuevo',
  loadAgain: 'Recargar la página',
  backToStart: 'Volver al inicio',
} satisfies Words;
