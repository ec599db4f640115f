import { formatBytes } from '../../core/text/format-number.ts';
import { pluralize } from '../../core/text/pluralize.ts';

export interface StageFacts {
  readonly copy: {
    readonly kind: 'waiting' | 'keeping' | 'ready' | 'impossible' | 'failed';
    readonly message: string;
    /** Of everything that comes with Hit5; null while nobody knows. */
    readonly keptBytes: number | null;
    readonly totalBytes: number | null;
  };
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
  readonly simulated: number;
  /** In CSS pixels, which the zoom makes fewer. */
  readonly width: number;
  readonly canFullScreen: boolean;
  /** Where a class can join; null where this server runs none. */
  readonly classAddresses: readonly string[] | null;
}

/** How something stands: whether it is right (`wait`: soon known; `unknown`: this browser does not say), and what to do where it is wrong. */
interface Standing {
  readonly is: 'right' | 'wrong' | 'wait' | 'unknown';
  readonly words: string;
}

export interface StageLine extends Standing {
  readonly id:
    'offline' | 'network' | 'pace' | 'answers' | 'room' | 'demo' | 'width' | 'full-screen' | 'class';
  readonly what: string;
}

/** So slow a network makes a room wait, in milliseconds an image. */
const slow = 500;

/** So much is left for sessions, a pack and the browser itself, in bytes. */
const leastRoom = 200e6;

/** So narrow the classes stand below the photo, in CSS pixels (52rem). */
const narrow = 832;

const right = (words: string): Standing => ({ is: 'right', words });
const wrong = (words: string): Standing => ({ is: 'wrong', words });
const wait = (words: string): Standing => ({ is: 'wait', words });

export function checklist(facts: StageFacts): readonly StageLine[] {
  const { network, notKept, freeBytes, simulated, width, classAddresses } = facts;
  return [
    { id: 'offline', what: 'Hit5 works without internet', ...offline(facts.copy) },
    { id: 'network', what: 'The network answers', ...answering(network) },
    { id: 'pace', what: 'It answers at once', ...pace(facts) },
    {
      id: 'answers',
      what: 'Answers are kept',
      ...(notKept === null ? right('Each answer is on disk before the next photo comes.') : wrong(notKept)),
    },
    { id: 'room', what: 'There is room for more', ...room(freeBytes) },
    {
      id: 'demo',
      what: 'The demo data is loaded',
      ...(simulated > 0
        ? right(`${pluralize(simulated, 'simulated session')} to show. Say that they are simulated.`)
        : wrong(
            'No simulated session is here. Choose the four files simulated-… of docs/demo-data, on a stick of demo-data.',
          )),
    },
    {
      id: 'width',
      what: 'Photo and classes stand side by side',
      ...(width > narrow
        ? right(`The window is ${width} pixels wide at this zoom.`)
        : wrong(
            `The window is ${width} pixels wide at this zoom, and needs more than ${narrow}. Make it wider, or zoom out (Ctrl and minus).`,
          )),
    },
    {
      id: 'full-screen',
      what: 'The page can fill the screen',
      ...(facts.canFullScreen
        ? right('Press the button, or F11.')
        : wrong('This browser does not let pages fill the screen. Try F11, or another browser.')),
    },
    ...(classAddresses
      ? [{ id: 'class' as const, what: 'A class can join', ...joining(classAddresses) }]
      : []),
  ];
}

function offline({ kind, message, keptBytes, totalBytes }: StageFacts['copy']): Standing {
  if (kind === 'impossible')
    return wrong(`${message} Bring the server along: Hit5 on a stick, or npm start on your machine.`);
  if (kind === 'failed') return wrong(message);
  if (kind !== 'ready') return wait(message);
  if (keptBytes === null || totalBytes === null) return wait('What is kept is being counted.');
  return keptBytes === totalBytes
    ? right(`Everything is kept in this browser: ${formatBytes(totalBytes)}.`)
    : wrong(
        `${formatBytes(keptBytes)} of ${formatBytes(totalBytes)} are kept: the app and its first network, but not all.`,
      );
}

function answering({ kind, name, message, said }: StageFacts['network']): Standing {
  if (kind === 'failed') return wrong(message);
  if (kind === 'loading') return wait(`${name} is starting.`);
  return said === null
    ? wait(`${name} is looking at a photo.`)
    : right(`${name} looked at a photo just now, and said “${said}”.`);
}

function pace({ network: { kind, runsOn, milliseconds, onGpu }, isolated }: StageFacts): Standing {
  if (kind === 'failed') return wrong('It does not answer.');
  if (kind === 'loading' || milliseconds === null) return wait('This is measured once it has started.');
  const threads =
    onGpu || isolated
      ? ''
      : ' It has one thread: the server does not send the headers for more, as npm start does at localhost.';
  const how = `${runsOn}: ${milliseconds.toFixed(0)} ms an image.${threads}`;
  return milliseconds <= slow
    ? right(how)
    : wrong(`${how} Close other programs, plug in the power, and load the page again.`);
}

function room(freeBytes: number | null): Standing {
  if (freeBytes === null)
    return { is: 'unknown', words: 'This browser does not say how much it may keep. Look at the disk.' };
  const words = `This browser may keep another ${formatBytes(freeBytes)}.`;
  return freeBytes >= leastRoom
    ? right(words)
    : wrong(`${words} Make room on the disk, or remove packs that you do not need.`);
}

function joining([address]: readonly string[]): Standing {
  return address === undefined
    ? wrong('This machine is in no network. Join the one that the class is in, or open a hotspot.')
    : right(`Devices in the same network find it at ${address}.`);
}
