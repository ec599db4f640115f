import { isWnid, type Wnid } from '../../core/classes/class-ids.ts';
import { messageOf } from '../../core/message-of.ts';
import { fetchPhoto } from '../../packs/source/fetch-photo.ts';
import { createClassifier, type Classifier, type Notice } from '../classifier/create-classifier.ts';
import { defineElements } from '../elements/define-elements.ts';
import { ownCatalogue } from '../own-catalogue.ts';
import type { LabelTrial, NetworkSays } from './label-trial.ts';

export interface TrialWishes {
  readonly stimulus: string;
  readonly image: string;
  readonly truth: string;
  readonly subject: string;
  readonly prompt: string;
  readonly button_label: string;
  readonly unknown_label: string;
  readonly network: boolean;
  readonly network_timeout: number;
  readonly show_network: boolean;
  readonly base: string;
}

interface Running {
  readonly classifier: Promise<Classifier>;
  /** What was noticed since the last trial said it. */
  notices: readonly Notice[];
  /** When photos were answered, by name, in milliseconds since 1970. */
  readonly answered: Map<string, number>;
}

/** By base: all trials of an experiment ask the same network. */
const running = new Map<string, Running>();

function networkAt(base: string): Running {
  const known = running.get(base);
  if (known) return known;
  const classifier = createClassifier({
    ...(base !== '' && { base }),
    onNotice: (notice) => (started.notices = [...started.notices, notice]),
  });
  const started: Running = { classifier, notices: [], answered: new Map() };
  running.set(base, started);
  // The next trial tries again.
  classifier.catch(() => running.delete(base));
  return started;
}

/**
 * Runs one trial in an element of the page.
 *
 * @param onLoad called once it is on screen.
 * @returns what there is to keep of it, as docs/formats/jspsych.md says.
 * @throws Error with a message for whoever made the experiment, where a parameter is wrong.
 */
export async function runTrial(
  display: HTMLElement,
  wishes: TrialWishes,
  onLoad: () => void,
): Promise<Record<string, unknown>> {
  const truth = truthOf(wishes);
  const [photo] = await Promise.all([
    photoOf(wishes.stimulus).catch((cause: unknown) => ({ fault: messageOf(cause) })),
    defineElements('hit5-class-picker', 'hit5-answer-card'),
  ]);
  // Its parts are defined by then, as they stand alone.
  await import('./label-trial.ts');
  if ('fault' in photo) return runWithout(photo.fault, display, wishes, onLoad);
  const network = wishes.network ? networkAt(wishes.base) : null;
  const stop = new AbortController();
  const asked = network ? ask(network, photo, nameOf(wishes), stop.signal) : Promise.resolve(null);
  const address = URL.createObjectURL(photo);
  const element = document.createElement('hit5-label-trial');
  const { prompt, button_label, unknown_label } = wishes;
  Object.assign(element, { photo: address, prompt, done: button_label, unknown: unknown_label, truth });
  display.replaceChildren(element);
  await element.updateComplete;
  const begin = performance.now();
  onLoad();
  element.picker?.focusSearch();
  await done(element);
  const rt = Math.round(performance.now() - begin);
  element.isOver = true;
  const answer = await withTimeout(asked, wishes.network_timeout);
  stop.abort();
  if (wishes.show_network && answer) {
    element.told = answer;
    await element.updateComplete;
    element.button.focus();
    await done(element);
  }
  display.replaceChildren();
  URL.revokeObjectURL(address);
  const own = element.picks;
  return { ...recorded(wishes, own, rt, answer), ...(network && noticeData(network)) };
}

/** The person learns that there is no photo, and goes on; the trial says so and counts nowhere. */
async function runWithout(
  fault: string,
  display: HTMLElement,
  wishes: TrialWishes,
  onLoad: () => void,
): Promise<Record<string, unknown>> {
  const element = document.createElement('hit5-label-trial');
  element.fault = fault;
  display.replaceChildren(element);
  await element.updateComplete;
  onLoad();
  element.button.focus();
  await done(element);
  display.replaceChildren();
  return { ...recorded(wishes, [], null, null), correct: null, stimulus_fault: fault };
}

/** What a trial has to tell whether or not there was a photo. */
function recorded(
  wishes: TrialWishes,
  response: readonly Wnid[],
  rt: number | null,
  answer: NetworkSays | null,
): Record<string, unknown> {
  const truth = truthOf(wishes);
  return {
    stimulus: nameOf(wishes),
    response,
    rt,
    truth,
    correct: truth && response.includes(truth),
    graded_by: 'original',
    ...(wishes.subject !== '' && { subject: wishes.subject }),
    ...networkData(answer, truth),
  };
}

/** A trial goes on where the network does not. */
async function ask(
  { classifier, answered }: Running,
  photo: Blob,
  name: string,
  signal: AbortSignal,
): Promise<NetworkSays> {
  try {
    const answer = await (await classifier).classify(photo, { signal });
    answered.set(name, performance.timeOrigin + performance.now());
    return answer;
  } catch (cause) {
    return { fault: messageOf(cause) };
  }
}

/** What the network says within so many milliseconds. */
function withTimeout(asked: Promise<NetworkSays | null>, timeout: number): Promise<NetworkSays | null> {
  const fault = `The network had not answered ${timeout / 1000} seconds after the person.`;
  return new Promise((resolve) => {
    const clock = setTimeout(() => resolve({ fault }), timeout);
    void asked.then((says) => {
      clearTimeout(clock);
      resolve(says);
    });
  });
}

/** What was noticed of the network, said once: also of which photos its answers may be wrong. */
function noticeData(network: Running) {
  const { notices, answered } = network;
  network.notices = [];
  if (notices.length === 0) return {};
  const verified = notices.flatMap(({ lastVerifiedAt }) => lastVerifiedAt ?? []);
  const doubted = [...answered].flatMap(([name, at]) => (at > Math.min(...verified) ? [name] : []));
  return {
    network_notice: notices.map(({ words }) => words).join(' '),
    ...(verified.length > 0 && { network_doubted: doubted }),
  };
}

function networkData(answer: NetworkSays | null, truth: Wnid | null) {
  const said = answer && !('fault' in answer) ? answer : null;
  const named = said?.guesses.map(({ wnid }) => wnid as Wnid) ?? null;
  return {
    network: said?.network ?? null,
    network_backend: said?.backend ?? null,
    network_response: named,
    network_probabilities: said?.guesses.map(({ probability }) => probability) ?? null,
    network_correct: named && truth && named.includes(truth),
    network_milliseconds: said?.milliseconds ?? null,
    ...(answer && 'fault' in answer && { network_fault: answer.fault }),
  };
}

function done(element: LabelTrial): Promise<Event> {
  return new Promise((resolve) => element.addEventListener('hit5-done', resolve, { once: true }));
}

/** @throws Error when it is said and no class. */
function truthOf({ truth }: TrialWishes): Wnid | null {
  if (truth === '') return null;
  if (isWnid(truth) && ownCatalogue().has(truth)) return truth;
  throw new Error(
    `hit5-label: truth is ${truth}. Expected the WordNet id of one of the 1000 classes, such as n02129604.`,
  );
}

/** What answers of several files are matched by: the name of the photo, without what else its address has. */
function nameOf({ image, stimulus }: TrialWishes): string {
  if (image !== '') return image;
  const { pathname } = new URL(stimulus, document.baseURI);
  return decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
}

/** @throws Error when the address gives no photo. */
async function photoOf(stimulus: string): Promise<Blob> {
  const address = new URL(stimulus, document.baseURI).href;
  const fault = (why: string) => new Error(`hit5-label: the photo ${address} could not be fetched: ${why}.`);
  const { response, blob } = await fetchPhoto(address, new AbortController().signal).catch(
    (cause: unknown) => {
      throw fault(messageOf(cause));
    },
  );
  if (!response.ok) throw fault(String(response.status));
  return blob;
}
