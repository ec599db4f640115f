/** What stands on every page: titles, menu, language and size of the text. */
export const en = {
  /** What the browser's tab is called, as long as the page has no better name for what it shows. */
  titles: {
    start: 'Hit5: you and a network see the same photo',
    live: 'Live · Hit5',
    break: 'Break the network · Hit5',
    label: 'Hit5',
    results: 'Results · Hit5',
    image: 'Image · Hit5',
    observers: 'Compare · Hit5',
    photos: 'My photos · Hit5',
    networks: 'Networks · Hit5',
    join: 'Join a class · Hit5',
    room: 'Your class · Hit5',
    class: 'Run a class · Hit5',
    board: 'Board · Hit5',
    checklist: 'Before a talk · Hit5',
    credits: 'Credits · Hit5',
    bench: 'How fast is it here? · Hit5',
    unknown: 'No such page · Hit5',
  },
  /** What the pages are called in the menu. */
  menu: {
    start: 'Play',
    live: 'Live',
    break: 'Break it',
    results: 'Results',
    observers: 'Compare',
    photos: 'My photos',
  },
  yourClass: 'Your class',
  yourStudy: 'Your study',
  menuName: 'Menu',
  sections: 'Sections',
  home: 'Hit5, start page',
  reading: 'Language and text size',
  language: 'Language',
  textSize: 'Text size',
  sizes: { usual: 'Normal', large: 'Large', largest: 'Largest' },
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  noVoice: 'This browser has no voice for this language.',
  /** Empty where a native speaker has read all words of the language, who is named here. */
  unchecked: '',
  onlyEnglish: 'This page is in English only.',
  loading: 'Loading this part of Hit5…',
  notLoaded: 'A part of Hit5 could not be loaded.',
  notLoadedHelp:
    'All answers are safe in this browser. Check your connection and try again. If that does not help, load the page again.',
  tryAgain: 'Try again',
  loadAgain: 'Load the page again',
  backToStart: 'Back to the start',
};

export type Words = typeof en;
