import { speech, type Marked } from '../../../core/words/speech.ts';

const { n, count } = speech<'one' | 'other'>('en');

export const en = {
  takePart: 'Take part in a study',
  oneMoment: 'One moment',
  joinClass: 'Join a class',
  lookingCode: 'Looking where the code leads…',
  aboutStudy: 'You see photos, and say what they show.',
  aboutClass: <Mark>(you: (text: string) => Mark, network: (text: string) => Mark): Marked<Mark> => [
    you('You'),
    ' and ',
    network('a network'),
    ' see the same photos. Who knows what they show?',
  ],
  goOnAs: (name: string) => `Go on as ${name}`,
  joinedAlready: (title: string) => `You have joined “${title}” already. Another code leads elsewhere:`,
  code: 'Code',
  goOn: 'Go on',
  photosListed: (photos: number, many: number) =>
    `${count(photos, { one: '# photo', other: '# photos' })}, ${n(many)} categories to choose from.`,
  photosFive: (photos: number) =>
    `${count(photos, { one: '# photo', other: '# photos' })}, five guesses each.`,
  canJoin: 'You can join now.',
  full: 'All seats are taken.',
  locked: 'Nobody else can join at the moment.',
  looksAgain: (study: boolean) =>
    `This page looks again by itself. Or ask ${study ? 'the researchers' : 'your teacher'}.`,
  youAgree: 'What you agree to',
  agree: 'I have read this, and I take part of my own will.',
  join: 'Join',
  tryAgain: 'Try again',
  hereBefore: 'I was here before, with another device',
  returnCode: 'Return code',
  goOnWhere: 'Go on where I was',
  yourName: (study: boolean) => `Your name in this ${study ? 'study' : 'class'}`,
  drawAnother: 'Draw another',
  /** What is wrong with a name. */
  nameFaults: {
    empty: 'Type a name first.',
    long: (most: number, length: number) =>
      `A name has 1 to ${n(most)} characters. This one has ${n(length)}.`,
    unreadable:
      'This name holds signs that nobody can read, such as a line break or a pile of accents. Type it again without.',
  },
  /** Why the server did not do what it was asked, by its code. */
  refusals: {
    unreachable: 'The server does not answer.',
    'no-answer': 'Something else than Hit5’s server answers. Does this Wi-Fi ask you to log in first?',
    'no-room': 'There is no such room, or no longer. Look at the code again, or ask for a new one.',
    'no-seat':
      'There is no such seat in this room. Look at the return code again, or join with the room’s code.',
    removed: 'This seat was taken out of the room. Ask whoever gave you the code.',
    'too-fast': 'Many are asking from where you are. This page goes on by itself.',
    database: 'The database does not answer just now. Your device keeps your answers and sends them again.',
    elsewhere: 'Another server has this room just now. Your device asks again.',
    'disk-full':
      'The disk of the server is full, so nothing was kept or deleted. Devices keep their answers and send them again.',
    full: 'This room is full: nobody else can join it.',
    locked: 'This room is locked. Ask to be let in.',
    ended: 'This room has ended. Nobody can join it any more.',
    'participant-taken':
      'Somebody takes part with this id already. Was it you? Then go on with your return code, below. It stands on the device on which you began.',
    code: 'A code has six letters and digits, and no 0, 1, I, L or O. Look at it again.',
  },
  notJoined: 'This device has not joined there.',
  joinByCode: 'Join by the code. If you were there before, you need your return code.',
  joinWithCode: 'Join with a code',
  /** Where a seat or its room is gone. */
  gone: {
    room: (study: boolean) => `This ${study ? 'study' : 'class'} is no longer on the server.`,
    seat: (study: boolean) =>
      `This device has no seat in this ${study ? 'study' : 'class'} any more, so nothing that you answer counts. Ask ${study ? 'the researchers' : 'your teacher'}.`,
    answersHere: 'Your answers are on this device.',
    joinAnew: 'Join again, as somebody new',
  },
  save: 'Save my answers as a file',
  saved: (name: string) => `Saved as ${name}.`,
  notSaved: 'Nothing was saved:',
  withdraw: 'Withdraw and delete my answers',
  /** How many answers are with the teacher, and how many wait on the device. */
  line: {
    none: 'You have given no answers.',
    goTo: (study: boolean) =>
      `Your answers go to ${study ? 'the researchers' : 'your teacher'} as you give them.`,
    with: (study: boolean, sent: number, of: number) =>
      `Answers with ${study ? 'the researchers' : 'your teacher'}: ${n(sent)} of ${n(of)}.`,
    waiting: (many: number) => `${count(many, { one: '# waits', other: '# wait' })} on this device.`,
    sentThen: 'What waits is sent then.',
    nothingLost:
      'Go on, nothing is lost: what waits is sent once the connection is back. Do not reload the page until then.',
    keepOpen: 'Keep this page open until then: this browser keeps nothing.',
    refused: (many: number) => `${count(many, { one: '# answer', other: '# answers' })} could not be taken:`,
    anotherDevice: 'To go on with another device, join with the same code there, and type your return code:',
  },
};

export type Words = typeof en;
