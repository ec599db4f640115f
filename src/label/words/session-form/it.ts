import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count, list } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  yourName: 'Il tuo nome qui (anche inventato)',
  photos: 'Foto',
  defaultChallenge: 'Foto e disegni di Hit5',
  challenge: (title: string, images: number) =>
    `${title}: ${count(images, { one: '# immagine', many: '# di immagini', other: '# immagini' })}`,
  challengeOf: (title: string, images: number, classes: number) =>
    `${title}: ${count(images, { one: '# immagine', many: '# di immagini', other: '# immagini' })} di ${count(classes, { one: '# classe', many: '# di classi', other: '# classi' })}`,
  oneImage: 'Una sola immagine non può mostrare chi è più bravo.',
  fewImages: (images: number) => `Con ${n(images)} immagini si vedono solo grandi differenze.`,
  modeMeans: {
    practice: 'la soluzione e la previsione quando vuoi',
    challenge: 'senza aiuto finché non rispondi, poi faccia a faccia',
    test: 'senza aiuto, e nessuna soluzione fino alla fine',
  },
  kinds: {
    legend: 'Tipi di immagini',
    photos: (many: number) => `Foto (${n(many)})`,
    drawings: (many: number) => `Disegni e dipinti (${n(many)})`,
    all: (many: number) => `Tutte e ${n(many)}`,
  },
  leaveOut: (images: number, who: string, seed: number) =>
    `${count(images, { one: 'Lascia fuori la # immagine', many: 'Lascia fuori le # di immagini', other: 'Lascia fuori le # immagini' })} dell’allenamento di ${who} (seme ${n(seed)}).`,
  images: 'Immagini',
  allOf: (most: number) => `tutte e ${n(most)}`,
  start: {
    practice: 'Inizia l’allenamento',
    challenge: 'Inizia una sfida',
    test: 'Inizia una prova',
  },
  more: 'Altro: liste brevi, foto per un attimo, tempo, seme',
  aboutSeed:
    'Seme: lo stesso numero dà a tutti le stesse immagini, se anche le scelte qui sopra sono le stesse. Le immagini tenute per l’allenamento si vedono solo lì, mai in una sfida o in una prova con quel seme.',
  seedNow: (seed: number) => `Ora il seme è ${n(seed)}.`,
  seedLeftOut: (seed: number) => `Ora il seme è ${n(seed)}, quello delle immagini lasciate fuori.`,
  kept: (images: number) => `Immagini tenute per l’allenamento: ${n(images)}.`,
  link: {
    title: 'Un link per una classe',
    none: 'Ancora non c’è un link.',
    to: 'Link a questa sessione',
    ownOrder: 'Chi lo apre riceve queste immagini, ogni persona nel suo ordine.',
    sameOrder: 'Chi lo apre riceve queste immagini, nello stesso ordine.',
    allForPractice: (images: number) =>
      `Ha ${count(images, { one: '# immagine, la sola', many: 'tutte e # di le immagini', other: 'tutte e # le immagini' })}: non ne resta per una sfida o una prova.`,
    allForOthers: (images: number) =>
      `Ha ${count(images, { one: '# immagine, la sola', many: 'tutte e # di le immagini', other: 'tutte e # le immagini' })}: non ne resta per allenarsi.`,
    first: (images: number, seed: number, kinds: boolean) =>
      `Le sue immagini sono le prime ${n(images)} nell’ordine del seme ${n(seed)}. Una sfida o una prova con ${kinds ? 'questo seme e questi tipi di immagini' : 'questo seme'} prende le ultime.`,
    last: (images: number, seed: number, kinds: boolean) =>
      `Le sue immagini sono le ultime ${n(images)} nell’ordine del seme ${n(seed)}. Un allenamento con ${kinds ? 'questo seme e questi tipi di immagini' : 'questo seme'} prende le prime.`,
  },
  answer: {
    label: 'Rispondere con',
    all: (classes: number) => `tutte le ${n(classes)} classi`,
    likeliest: (classes: number) => `le ${n(classes)} più probabili per la rete`,
    pack: (categories: number) => `le ${n(categories)} categorie di queste foto`,
    even: (groups: number) => `${n(groups)} gruppi, lo stesso numero di foto di ognuno`,
    sixteen: (categories: number, examples: readonly string[]) =>
      `${n(categories)} categorie: ${examples.join(', ')}…`,
    groups: 'gruppi che scelgo io',
    file: 'le mie categorie, da un file',
    aboutFile: (example: string, least: number, most: number) =>
      `Un file di testo con una riga per classe: la categoria, un tabulatore e il wnid della classe, come ${example}. Da ${n(least)} a ${n(most)} categorie.`,
    choose: 'Scegli il file',
    chooseOther: 'Scegli un altro file',
    fileName: 'File di categorie',
    groupName: 'Un gruppo o una classe, come nella lista delle classi',
    add: 'Aggiungi',
    chosen: 'Gruppi scelti',
    takeOut: (title: string) => `Togli ${title}`,
    categories: (categories: number, names: string) =>
      `${count(categories, { one: '# categoria', many: '# di categorie', other: '# categorie' })}: ${names}.`,
    noGroup: (name: string) => `Nessun gruppo e nessuna classe si chiama «${name}».`,
    already: (title: string) => `«${title}» è già scelto.`,
    leftOut: (left: number, images: number) =>
      `Senza nessuna di queste categorie, ${count(left, { one: 'resta', many: 'restano', other: 'restano' })} fuori ${n(left)} di ${count(images, { one: '# immagine', many: '# di immagini', other: '# immagini' })}.`,
    needsFile: 'Scegli il file delle tue categorie.',
    noneLeft: 'Nessuna di queste foto mostra una delle categorie, quindi non ne resta nessuna.',
    needsGroups: (least: number, most: number, chosen: number) =>
      `Scegli da ${n(least)} a ${n(most)} gruppi: ${n(chosen)} finora.`,
    shareClass: (one: string, other: string, title: string) =>
      `«${one}» e «${other}» hanno in comune la classe ${title}. Togli uno dei due.`,
    shareClasses: (one: string, other: string, classes: number, title: string) =>
      `«${one}» e «${other}» hanno in comune ${count(classes, { one: '# classe', many: '# di classi', other: '# classi' })}, per esempio ${title}. Togli uno dei due.`,
  },
  timed: {
    title: 'Foto per un attimo',
    howLong: 'Per quanto tempo si vede una foto',
    untilAnswer: 'fino alla risposta',
    own: 'per un attimo, con i miei numeri',
    mayo: (times: string, longest: string) => `Mayo et al. 2023: ${times} e ${longest}`,
    geirhos: (time: string) => `Geirhos et al. 2018: ${time}, poi rumore rosa`,
    readAs: (times: readonly string[], example: string) =>
      `Letto come ${list(times)}. Un decimale ha il punto, come ${example}; le virgole separano.`,
    measured:
      'Lo schermo di ogni persona si misura prima della prima foto. Le immagini lampeggiano: una pagina avvisa prima.',
  },
  problems: {
    number: (label: string, least: number, most: number) =>
      `«${label}» vuole un numero intero da ${n(least)} a ${n(most)}.`,
    numberOrNothing: (label: string, least: number, most: number, usual: string) =>
      `«${label}» vuole un numero intero da ${n(least)} a ${n(most)}, o niente: ${usual}.`,
    decimal: (label: string, least: number, most: number, usual: string) =>
      `«${label}» vuole un numero da ${n(least)} a ${n(most)}, o niente: ${usual}.`,
    text: (label: string, needs: string) => `«${label}» vuole ${needs}.`,
  },
  options: {
    mode: { label: 'Modo' },
    practice: { label: 'Immagini tenute per l’allenamento' },
    seed: { label: 'Seme' },
    number: { label: 'Un altro numero' },
    shuffled: { label: 'Ogni persona ha il suo ordine' },
    limit: { label: 'Tempo per un’immagine, in secondi', usual: 'nessun limite' },
    sure: { label: 'Chiedere quanto è sicura la prima ipotesi' },
    group: {
      label: 'Gruppo, per esempio A: «Compare» mette i gruppi fianco a fianco',
      usual: 'nessuno',
      needs: 'il nome di un gruppo, da 1 a 60 caratteri senza a capo, o niente',
    },
    show: {
      label: 'Tempi, in ms, separati da virgole',
      usual: '17, 50, 150',
      needs: 'al massimo 12 numeri di millisecondi da 1 a 10000, con un solo decimale, come 8.3,17,50',
    },
    cross: { label: 'Croce prima della foto, in ms' },
    mask: {
      label: 'Che cosa copre la foto',
      choices: {
        none: 'niente',
        '': 'la foto rimescolata (fasi a caso)',
        pink: 'rumore rosa',
        blocks: 'i blocchi della foto, mescolati',
      },
    },
    maskTime: { label: 'Per quanto tempo la foto è coperta, in ms' },
    answer: { label: 'Tempo per rispondere, in ms', usual: 'nessun limite' },
    size: {
      label: 'Lato più lungo della foto, in pixel o gradi',
      usual: 'più grande possibile, o 400px, 8deg',
      needs:
        'una misura come 400px o 8deg (gradi di angolo visivo), da 20 a 4000 pixel o da 0,5 a 90 gradi, o niente',
    },
    card: {
      label: 'Misura con una carta, per i gradi',
      choices: { '': 'chi vuole', '1': 'tutti, prima della prima foto' },
    },
  },
} satisfies Words;
