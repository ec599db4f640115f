import { formatBytes } from '../../core/text/format-number.ts';
import { counted } from '../../core/text/counted.ts';

/** What a talk needs, as this page finds it. */
export interface StageFacts {
  /** How far the copy for use offline is; `message` says it to a person. */
  readonly copy: {
    readonly kind: 'waiting' | 'keeping' | 'ready' | 'impossible' | 'failed';
    readonly message: string;
    /** Of everything that comes with Hit5; null while nobody knows. */
    readonly keptBytes: number | null;
    readonly totalBytes: number | null;
  };
  /** The network that answers in new sessions. */
  readonly network: {
    readonly kind: 'loading' | 'ready' | 'failed';
    readonly name: string;
    /** Why it failed, for a person; empty where it did not. */
    readonly message: string;
    /** What it took a photo for just now; null where it has not answered yet. */
    readonly said: string | null;
    /** "wasm, 4 threads, SIMD". */
    readonly runsOn: string;
    /** An image; null while it is not known. */
    readonly milliseconds: number | null;
    readonly onGpu: boolean;
  };
  /** Whether the server lets WebAssembly have threads. */
  readonly isolated: boolean;
  /** Why answers are not kept, for a person; null where they are. */
  readonly notKept: string | null;
  /** In bytes, as the browser says; null where it does not. */
  readonly freeBytes: number | null;
  /** How many simulated sessions are in this browser. */
  readonly simulated: number;
  /** In CSS pixels, which the zoom makes fewer. */
  readonly width: number;
  readonly canFullScreen: boolean;
  /** Where a class can join; null where this server runs none. */
  readonly classAddresses: readonly string[] | null;
}

/** A line of the checklist. */
export interface StageLine {
  readonly id:
    'offline' | 'network' | 'pace' | 'answers' | 'room' | 'demo' | 'width' | 'full-screen' | 'class';
  /** What is to be so. */
  readonly what: string;
  /** Whether it is; `wait`: soon known. `unknown`: this browser does not say. */
  readonly is: 'right' | 'wrong' | 'wait' | 'unknown';
  /** How it is, and what to do where it is wrong. */
  readonly words: string;
}

/** So slow a network makes a room wait, in milliseconds an image. */
const slow = 500;

/** So much is left for sessions, a pack and the browser itself, in bytes. */
const leastRoom = 200e6;

/** So narrow the classes stand below the photo, in CSS pixels (52rem). */
const narrow = 832;

/** What a speaker looks at before a talk, the most important first. */
export function checklist(facts: StageFacts): readonly StageLine[] {
  return [
    offlineLine(facts),
    networkLine(facts.network),
    paceLine(facts),
    answersLine(facts),
    roomLine(facts),
    demoLine(facts),
    widthLine(facts),
    fullScreenLine(facts),
    ...(facts.classAddresses ? [classLine(facts.classAddresses)] : []),
  ];
}

function offlineLine({ copy: { kind, message, keptBytes, totalBytes } }: StageFacts): StageLine {
  const line = { id: 'offline', what: 'Hit5 works without internet' } as const;
  switch (kind) {
    case 'waiting':
    case 'keeping':
      return { ...line, is: 'wait', words: message };
    case 'impossible':
      return {
        ...line,
        is: 'wrong',
        words: `${message} Bring the server along: Hit5 on a stick, or npm start on your machine.`,
      };
    case 'failed':
      return { ...line, is: 'wrong', words: message };
    case 'ready':
      if (keptBytes === null || totalBytes === null)
        return { ...line, is: 'wait', words: 'What is kept is being counted.' };
      return keptBytes === totalBytes
        ? { ...line, is: 'right', words: `Everything is kept in this browser: ${formatBytes(totalBytes)}.` }
        : {
            ...line,
            is: 'wrong',
            words: `${formatBytes(keptBytes)} of ${formatBytes(totalBytes)} are kept: the app and its first network, but not all.`,
          };
  }
}

function networkLine({ kind, name, message, said }: StageFacts['network']): StageLine {
  const line = { id: 'network', what: 'The network answers' } as const;
  if (kind === 'failed') return { ...line, is: 'wrong', words: message };
  if (kind === 'loading') return { ...line, is: 'wait', words: `${name} is starting.` };
  return said === null
    ? { ...line, is: 'wait', words: `${name} is looking at a photo.` }
    : { ...line, is: 'right', words: `${name} looked at a photo just now, and said “${said}”.` };
}

function paceLine({ network: { kind, runsOn, milliseconds, onGpu }, isolated }: StageFacts): StageLine {
  const line = { id: 'pace', what: 'It answers at once' } as const;
  if (kind !== 'ready' || milliseconds === null)
    return kind === 'failed'
      ? { ...line, is: 'wrong', words: 'It does not answer.' }
      : { ...line, is: 'wait', words: 'This is measured once it has started.' };
  const how = `${runsOn}: ${milliseconds.toFixed(0)} ms an image.`;
  const threads =
    onGpu || isolated
      ? ''
      : ' It has one thread: the server does not send the headers for more, as npm start does at localhost.';
  return milliseconds <= slow
    ? { ...line, is: 'right', words: how + threads }
    : {
        ...line,
        is: 'wrong',
        words: `${how}${threads} Close other programs, plug in the power, and load the page again.`,
      };
}

function answersLine({ notKept }: StageFacts): StageLine {
  const line = { id: 'answers', what: 'Answers are kept' } as const;
  return notKept === null
    ? { ...line, is: 'right', words: 'Each answer is on disk before the next photo comes.' }
    : { ...line, is: 'wrong', words: notKept };
}

function roomLine({ freeBytes }: StageFacts): StageLine {
  const line = { id: 'room', what: 'There is room for more' } as const;
  if (freeBytes === null)
    return {
      ...line,
      is: 'unknown',
      words: 'This browser does not say how much it may keep. Look at the disk.',
    };
  const room = `This browser may keep another ${formatBytes(freeBytes)}.`;
  return freeBytes >= leastRoom
    ? { ...line, is: 'right', words: room }
    : { ...line, is: 'wrong', words: `${room} Make room on the disk, or remove packs that you do not need.` };
}

function demoLine({ simulated }: StageFacts): StageLine {
  const line = { id: 'demo', what: 'The demo data is loaded' } as const;
  return simulated > 0
    ? {
        ...line,
        is: 'right',
        words: `${counted(simulated, 'simulated session')} to show. Say that they are simulated.`,
      }
    : {
        ...line,
        is: 'wrong',
        words:
          'No simulated session is here. Choose the four files simulated-… of docs/demo-data, on a stick of demo-data.',
      };
}

function widthLine({ width }: StageFacts): StageLine {
  const line = { id: 'width', what: 'Photo and classes stand side by side' } as const;
  return width > narrow
    ? { ...line, is: 'right', words: `The window is ${width} pixels wide at this zoom.` }
    : {
        ...line,
        is: 'wrong',
        words: `The window is ${width} pixels wide at this zoom, and needs more than ${narrow}. Make it wider, or zoom out (Ctrl and minus).`,
      };
}

function fullScreenLine({ canFullScreen }: StageFacts): StageLine {
  const line = { id: 'full-screen', what: 'The page can fill the screen' } as const;
  return canFullScreen
    ? { ...line, is: 'right', words: 'Press the button, or F11.' }
    : {
        ...line,
        is: 'wrong',
        words: 'This browser does not let pages fill the screen. Try F11, or another browser.',
      };
}

function classLine([address]: readonly string[]): StageLine {
  const line = { id: 'class', what: 'A class can join' } as const;
  return address === undefined
    ? {
        ...line,
        is: 'wrong',
        words: 'This machine is in no network. Join the one that the class is in, or open a hotspot.',
      }
    : { ...line, is: 'right', words: `Devices in the same network find it at ${address}.` };
}
