import { speech } from '../../../core/words/speech.ts';

const { n, count, either } = speech<'one' | 'other'>('en');

export const en = {
  title: 'What it is called',
  /** What a room is called where nothing is typed: by its day and hour. */
  usualTitle: (when: string) => `Class of ${when}`,
  lessonOf: 'A lesson of',
  make: 'Make the room',
  photosKept: 'Pupils get your photos without the place and the camera that a phone writes into them.',
  more: 'More choices',
  networks: 'Networks that answer',
  study: 'For a study: consent, number of people, ids, completion code, who is left out',
  consent: 'What participants have to agree to (nothing, where they agreed elsewhere)',
  leaveOut:
    'Leave those out of the figures… Write it down now: it cannot be changed once the room is there, and the methods name it.',
  flash:
    'Pictures flash on everybody’s screen. Leave this off where somebody may have photosensitive epilepsy, or gets ill from flashing light. Each device says so first.',
  needsWord: 'Say which word of the link is the id that everybody needs.',
  needsNetwork: 'Tick at least one network, which answers each photo.',
  /** The ready lessons, by their lengths. */
  lessons: {
    ten: (minutes: number) => `${n(minutes)} minutes`,
    quick: 'How quick are you?',
    quickBesides:
      'Each photo is shown for a moment, and covered. You press what it was. The board draws how much the class missed at each time, beside the network.',
    better: 'Who is better, and how sure are we?',
    why: 'Why do we miss?',
    practise: 'Practice, then a test',
    practiseBesides: (seed: number) =>
      `Make two such rooms, one for group A and one for group B: type the group under More choices. Seed ${n(seed)} keeps out the photos of the practice.`,
    study: 'A study',
    howLong: 'How long must one look?',
    studyBesides: (shortest: string, longest: string) =>
      `The times of Mayo and others (2023): ${shortest} to ${longest}, a mask of the scrambled photo, and nobody sees a photo twice. Consent and codes stand under For a study.`,
  },
  /** What comes of the form. */
  plan: {
    photos: (photos: number) => `${count(photos, { one: '# photo', other: '# photos' })}`,
    drawings: (drawings: number) => `${count(drawings, { one: '# drawing', other: '# drawings' })}`,
    both: (images: number) =>
      `${count(images, { one: '# photo or drawing', other: '# photos and drawings' })}`,
    led: (what: string) => `${what}; all look at the same one until you go on.`,
    self: (what: string) => `${what}, each person at their own pace.`,
    limit: (seconds: number) => `${count(seconds, { one: '# second', other: '# seconds' })} for each.`,
    shown: (times: readonly string[], covered: boolean) =>
      `Each is shown for ${either(times)} milliseconds${covered ? ', and then covered' : ''}.`,
    listed: (categories: number) =>
      `Everybody answers with one of ${count(categories, { one: '# category', other: '# categories' })}.`,
    reveal: {
      teacher: 'You say when the answers are shown.',
      each: 'Everybody sees the answer after each photo.',
      end: 'Nobody sees an answer before the end.',
    },
  },
  /** What is chosen of a few: its words, and what it means. */
  choices: {
    pace: {
      label: 'Pace',
      self: ['Each at their own', 'Everybody goes on when they are ready.'],
      led: ['Led by you', 'The board shows a photo, all answer it, and you go on to the next.'],
    },
    mode: {
      label: 'Mode',
      challenge: [
        'Challenge',
        'Once an answer is shown, pupils see their guesses beside those of the network.',
      ],
      test: ['Test', 'Pupils go from photo to photo, and see how they did at the end.'],
    },
    reveal: {
      label: 'Answers are shown',
      teacher: ['When you say so', 'Photo by photo or all at once, from the board.'],
      each: ['After each', 'Everybody sees the truth once they have answered.'],
      end: ['At the end', 'Everybody sees the truth when you end the room.'],
    },
    names: {
      label: 'Names',
      drawn: ['Drawn', 'Everybody gets two words, such as “Quiet Harbour”.'],
      own: ['Their own', 'Everybody types a name. You can rename and hide names.'],
    },
    where: {
      label: 'The network runs',
      teacher: ['On this laptop', 'It answers each photo once, for everybody. Pupils’ devices fetch less.'],
      device: ['On each device', 'Each device fetches the network, 8 MB, and answers itself.'],
    },
  },
  /** What is asked of an option, by its key. */
  options: {
    days: { label: 'Days that the room is kept' },
    seed: { label: 'Seed: the same number gives the same photos', usual: 'any' },
    people: { label: 'At most so many people, for example 40', usual: 'no limit' },
    parameter: {
      label: 'Word of the link that is the participant’s id: for Prolific, PROLIFIC_PID',
      usual: 'none',
      needs: 'at most 60 letters, digits and “_”, such as PROLIFIC_PID',
    },
    completion: { label: 'Completion code, shown at the end', usual: 'none' },
    needsId: { label: 'Only who has an id in the link can take part' },
    'rule-median': { label: '… whose median time is less than so many seconds', usual: 'nobody' },
    'rule-unknown': { label: '… who say “I don’t know” to more than so many percent', usual: 'nobody' },
    'rule-same': { label: '… who guess the same first for more than so many percent', usual: 'nobody' },
    'rule-lost': { label: '… to whom more than so many percent were not shown as asked', usual: 'nobody' },
    'rule-checks': {
      label: '… who get less than so many percent of the check photos right',
      usual: 'nobody',
    },
  },
};

export type Words = typeof en;
