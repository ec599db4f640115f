import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import { sixteenCategories } from '#src/core/classes/sixteen-categories.ts';
import type { Actor, LogEntry, TeacherEvent } from '#src/core/room/room-event.ts';
import type { RoomOptions } from '#src/core/room/room-options.ts';
import type { ImageKey, MemberId } from '#src/core/schemas/room-ids.ts';
import type { WholeRoom } from '#src/core/room/room.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import { emptyRecord } from '#src/core/trials/trial-record.ts';
import { addTeacher } from '#src/room/make-teacher.ts';
import type { BoardPage } from '#src/room/view/board-page.ts';
import '#src/room/view/board-page.ts';
import { sampleRoom } from '#tests/unit/core/room/sample-room.ts';
import { answered, hexId, joined, logOf } from '#tests/unit/core/room/samples.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

const { catalogue, challenge } = await shippedAssets();
const ids = challenge.images.slice(0, 2).map(({ id }) => id);
const [truth, other] = [0, 1].map((index) => catalogue.byIndex(index as ClassIndex));
const prediction = {
  ...{ network: 'efficientnet-lite0', weightsHash: '00', backend: 'wasm' as const, milliseconds: 1 },
  guesses: [1, 0].map((index, place) => ({
    classIndex: index as ClassIndex,
    probability: place === 0 ? 0.58 : 0.1,
  })),
};

type Log = readonly (readonly [Actor, ReturnType<typeof joined>])[];

/** Keeps a log as a server does, and answers what the board asks of `api/`. */
class ScriptedServer {
  readonly room: WholeRoom;
  readonly sent: TeacherEvent[] = [];
  log: readonly LogEntry[];

  constructor(options: Partial<RoomOptions>, events: Log, hasNetwork = true) {
    const predictions = hasNetwork ? ids.map((imageId) => ({ imageId, predictions: [prediction] })) : [];
    const keys = Object.fromEntries(ids.map((id, at) => [id, String(at).padStart(32, '0') as ImageKey]));
    this.room = { ...sampleRoom(ids, { options, predictions }), ...(options.show && { keys }) };
    this.log = logOf(...events);
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      const [, path] = /\/api\/([^?]*)/.exec(input instanceof Request ? input.url : String(input)) ?? [];
      return path === undefined ? fetch(input, init) : Promise.resolve().then(() => this.#answer(path, init));
    };
    onTestFinished(() => void (globalThis.fetch = fetch));
  }

  #answer(path: string, init: RequestInit = {}): Response {
    if (path === 'key') return Response.json({ key: 'k'.repeat(32) });
    if (path === 'server')
      return Response.json({ hit5: '1', protocol: 1, classes: true, addresses: [], teacher: true });
    if (path.endsWith('/log')) return Response.json({ seq: this.log.length, entries: this.log, members: [] });
    if (path.endsWith('/events')) {
      const { events } = JSON.parse(init.body as string) as { readonly events: readonly TeacherEvent[] };
      this.sent.push(...events);
      const lines = events.map((event, at) => ({
        ...{ seq: this.log.length + at + 1, actor: 'teacher' as const, event },
        receivedAt: new Date().toISOString(),
      }));
      this.log = [...this.log, ...lines];
      const acked = events.map(({ id }) => id);
      return Response.json({ acked, have: acked, refused: [] });
    }
    if (path === `rooms/${this.room.id}`) return Response.json(this.room);
    return Response.json({ error: 'There is nothing.', code: 'none' }, { status: 404 });
  }
}

const [ada, ben, chi] = [hexId<MemberId>(1), hexId<MemberId>(2), hexId<MemberId>(3)];

const people: Log = [
  [ada, joined('Ada')],
  [ben, joined('Ben')],
  [chi, joined('Chi')],
  ['teacher', { type: 'phase', phase: 'open' }],
  [ada, answered(ids[0] ?? '', truth?.wnid ?? '')],
  [ben, answered(ids[0] ?? '', other?.wnid ?? '')],
  [chi, answered(ids[0] ?? '')],
];

async function boardOf(server: ScriptedServer) {
  const app = await sampleApp(catalogue, challenge, []);
  addTeacher(app);
  return mountPage<BoardPage>(app, html`<hit5-board-page .room=${server.room.id}></hit5-board-page>`);
}

const title = (words: string) => page.getByRole('heading', { level: 1, name: words });
const revealed = ({ sent }: ScriptedServer) => sent.filter(({ type }) => type === 'reveal').length;

/** Nothing comes by itself. */
const byPress = () => {
  localStorage.setItem('hit5-board-by-itself', 'no');
  onTestFinished(() => localStorage.removeItem('hit5-board-by-itself'));
};

test('an answer comes in three beats by key; only the truth is sent, and ← goes back one', async () => {
  byPress();
  const server = new ScriptedServer({ reveal: 'teacher' }, people);
  const shown = await boardOf(server);
  await expect.element(title('3 of 6 answers are in.')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(title('What is it?')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(title('1 of 3 thought first of')).toBeVisible();
  expect(textOf(shown)).toContain('I don’t know 1');
  expect(textOf(shown)).not.toContain('right,');
  await expectAccessible(shown);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(title(`The network: “${catalogue.title(other?.wnid ?? '')}”, 58`)).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(title('1 of 3 thought first of')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  expect(revealed(server)).toBe(0);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(title('1 of 3 knew better.')).toBeVisible();
  expect(revealed(server)).toBe(1);
  expect(textOf(shown)).toContain('right,');
  // No figure of the class stands in the corner, and none of a map that nobody has.
  expect(textOf(shown)).not.toMatch(/missed|Where it looked/);
});

test('without a network there are two beats, also of a photo that nobody answered', async () => {
  byPress();
  const server = new ScriptedServer(
    { reveal: 'teacher' },
    [...people.slice(0, 4), ['teacher', { type: 'phase', phase: 'frozen' }]],
    false,
  );
  await boardOf(server);
  await expect.element(title('0 of 6 answers are in.')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await expect.element(title('Nobody has answered this photo.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Show the answer' })).toBeVisible();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('button', { name: 'Next photo' })).toBeVisible();
  await expect.element(title('Nobody has answered this photo.')).toBeVisible();
});

test('the beats come by themselves, unless the help is told not to; that is kept in the browser', async () => {
  await boardOf(new ScriptedServer({ reveal: 'teacher' }, people));
  await expect.element(title('3 of 6 answers are in.')).toBeVisible();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(title('1 of 3 thought first of')).toBeVisible();
  await userEvent.keyboard('?');
  const choice = page.getByRole('checkbox', { name: 'Answers come by themselves' });
  await expect.element(choice).toBeChecked();
  await choice.click();
  expect(localStorage.getItem('hit5-board-by-itself')).toBe('no');
  localStorage.removeItem('hit5-board-by-itself');
});

test('to let a stopped class answer again is behind the help, and asked first', async () => {
  byPress();
  const server = new ScriptedServer({ reveal: 'teacher' }, [
    ...people,
    ['teacher', { type: 'phase', phase: 'frozen', isTelling: true }],
    ['teacher', { type: 'reveal', imageId: ids[0] as ImageId }],
  ]);
  const shown = await boardOf(server);
  await expect.element(title('1 of 3 knew better.')).toBeVisible();
  expect(textOf(shown)).not.toMatch(/Go on|Freeze|Join at/);
  await userEvent.keyboard('?');
  await page.getByRole('button', { name: 'Let them answer again' }).click();
  await expect.element(page.getByText('Let them answer again? What')).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}');
  expect(server.sent).toEqual([]);
  await userEvent.keyboard('?');
  await page.getByRole('button', { name: 'Let them answer again' }).click();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => server.sent).toMatchObject([{ type: 'phase', phase: 'open' }]);
});

/** The addresses of all pictures on a page, in its elements too. */
function picturesIn(node: ParentNode): readonly string[] {
  return [...node.querySelectorAll('*')].flatMap((one) => [
    ...(one instanceof HTMLImageElement ? [one.src] : []),
    ...(one.localName === 'hit5-board-photo' || one instanceof HTMLCanvasElement ? [one.localName] : []),
    ...(one.shadowRoot ? picturesIn(one.shadowRoot) : []),
  ]);
}

const glance = { show: [17], list: sixteenCategories } as const;

for (const pace of ['led', 'self'] as const) {
  test(`at a glance no photo is on the board before its answer, ${pace === 'led' ? 'led' : 'each at their own pace'}`, async () => {
    byPress();
    const server = new ScriptedServer({ ...glance, pace, reveal: 'teacher' }, people.slice(0, 3));
    const shown = await boardOf(server);
    const pictures = () => (shown.shadowRoot ? picturesIn(shown.shadowRoot) : ['no page']);
    await expect.element(page.getByRole('button', { name: 'Start' })).toBeVisible();
    expect(pictures()).toEqual([]);
    await userEvent.keyboard('{ArrowRight}');
    if (pace === 'led') {
      await expect.element(title('Look at your own screen.')).toBeVisible();
      expect(textOf(shown)).toContain('0 have answered photo 1 of 2');
    } else {
      await expect.element(title('0 of 6 answers are in.')).toBeVisible();
      expect(pictures()).toEqual([]);
      await userEvent.keyboard('{ArrowRight}{ArrowRight}');
      await expect.element(title('What was it?')).toBeVisible();
    }
    for (const words of ['Nobody has answered this photo.', 'The network: “']) {
      expect(pictures()).toEqual([]);
      await userEvent.keyboard('{ArrowRight}');
      await expect.element(title(words)).toBeVisible();
    }
    expect(pictures()).toEqual([]);
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(pictures).not.toEqual([]);
    expect(revealed(server)).toBe(1);
  });
}

test('the act “How quick” tells how much was missed at each time, and has no axe violation', async () => {
  const dog = sixteenCategories.categories.find(({ name }) => name === 'dog')?.classes[0] ?? '';
  const saw = (actor: MemberId, image: number, exposure: number, guess: string) =>
    [
      actor,
      {
        ...answered(ids[image] ?? '', guess),
        record: { ...emptyRecord, viewed: { exposure, mask: 'phase', frames: 1, shown: exposure, rate: 60 } },
      } as ReturnType<typeof joined>,
    ] as const;
  const right = truth?.wnid ?? '';
  const server = new ScriptedServer({ show: [17, 50], pace: 'led', reveal: 'teacher' }, [
    ...people.slice(0, 2),
    ['teacher', { type: 'phase', phase: 'open' }],
    saw(ada, 0, 17, dog),
    saw(ben, 0, 50, right),
    ['teacher', { type: 'reveal', imageId: ids[0] as ImageId }],
    ['teacher', { type: 'step', position: 1 }],
    saw(ada, 1, 50, right),
    saw(ben, 1, 17, right),
    ['teacher', { type: 'reveal', imageId: ids[1] as ImageId }],
  ]);
  const shown = await boardOf(server);
  await expect.element(page.getByRole('button', { name: 'Class and network' })).toBeVisible();
  await userEvent.keyboard('g');
  await expect
    .element(page.getByRole('button', { name: 'How quick' }))
    .toHaveAttribute('aria-current', 'step');
  // Point by point, then what they say.
  await expect.element(title('How much did you miss?')).toBeVisible();
  await expect.element(title('Shown for 17 ms, you missed')).toBeVisible();
  await expect.element(page.getByText('The numbers as a table')).toBeVisible();
  await page.getByText('The numbers as a table').click();
  const own = page.getByRole('row', { name: 'You' }).getByRole('cell');
  for (const at of [0, 1]) await expect.element(own.nth(at)).toHaveTextContent('(2 answers of 2 people)');
  await expectAccessible(shown);
});
