import { speech } from '../../../core/words/speech.ts';
import type { Words } from './en.ts';

const { n, count } = speech<'one' | 'many' | 'other'>('it');

export const it = {
  none: 'Ancora nessuna risposta conta.',
  one: (time: string, missed: string) => `Con ${time} avete sbagliato ${missed}.`,
  two: (time: string, missed: string, last: string, then: string) =>
    `Con ${time} avete sbagliato ${missed}; con ${last}, ${then}.`,
  network: (missed: string) => `La rete ha sbagliato ${missed}.`,
  of: (errors: string, images: number) => `${errors} su ${n(images)}`,
  halfNever: 'Ne avete sbagliate metà o più con ogni tempo.',
  halfEven: (time: string) => `Anche con ${time} ne avete sbagliate metà o più.`,
  lessAlways: 'Ne avete sbagliate meno di metà con ogni tempo.',
  lessFrom: (time: string) => `Da ${time} in poi ne avete sbagliate meno di metà.`,
  neverBetter: (time: string) => `Anche con ${time} non ne avete sbagliate meno della rete.`,
  betterAlways: (time: string) => `Anche con ${time} ne avete sbagliate meno della rete.`,
  betterFrom: (time: string) => `Da ${time} in poi ne avete sbagliate meno della rete.`,
  chance:
    'Dove due intervalli al 95 % si sovrappongono, può essere un caso. La rete ha visto ogni foto per tutto il tempo che voleva, senza trama.',
  leftOut: (many: number) =>
    `${count(many, { one: '# risposta resta', many: '# di risposte restano', other: '# risposte restano' })} fuori: la foto non è stata mostrata come chiesto.`,
  you: 'Voi',
  theNetwork: 'La rete',
  basis: (answers: number, people: number) =>
    `${count(answers, { one: '# risposta', many: '# di risposte', other: '# risposte' })} di ${count(people, { one: '# persona', many: '# di persone', other: '# persone' })}`,
  heading: 'Foto sbagliate, secondo quanto tempo erano mostrate',
  subtitle: 'Ognuna con il suo intervallo al 95 %; tempi su un asse logaritmico',
} satisfies Words;
