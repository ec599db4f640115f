import { expect, it, onTestFinished, vi } from 'vitest';
import type { AnswerTo, Question, QuestionKind } from '#src/networks/engine/protocol.ts';
import { Engine, type PreparedQuestion } from '#src/networks/engine/worker/engine.ts';
import { InferenceWorker } from '#src/networks/engine/worker/inference-worker.ts';

/** An engine on a GPU that answers when it is told to, and says what it does. */
class SlowGpu extends Engine {
  readonly said: string[] = [];
  #release: () => void = () => undefined;

  /** Lets the GPU end what it computes. */
  release(): void {
    this.#release();
  }

  override prepare<Kind extends QuestionKind>(question: Question<Kind>): PreparedQuestion<Kind> {
    this.said.push(`prepare ${question.bitmap.width}`);
    if (question.bitmap.width === 13) throw new Error('no such image');
    return { question } as PreparedQuestion<Kind>;
  }

  override async answer<Kind extends QuestionKind>(
    { question }: PreparedQuestion<Kind>,
    isCancelled: () => boolean,
    onBegun: () => void,
  ): Promise<AnswerTo<Kind> | null> {
    if (isCancelled()) return null;
    this.said.push(`begin ${question.bitmap.width}`);
    onBegun();
    await new Promise<void>((resolve) => (this.#release = resolve));
    this.said.push(`end ${question.bitmap.width}`);
    return { kind: 'answered' } as unknown as AnswerTo<Kind>;
  }
}

async function setUp(widths: readonly number[]) {
  const engine = new SlowGpu();
  const service = new InferenceWorker(engine);
  const bitmaps = await Promise.all(widths.map((width) => createImageBitmap(new ImageData(width, 1))));
  const answers = bitmaps.map((bitmap, id) => service.ask(id, { kind: 'classify', bitmap }));
  return { engine, service, answers };
}

it('the next image is made ready while the GPU computes, and no more than that one', async () => {
  const { engine, answers } = await setUp([1, 2, 3]);
  await expect.poll(() => engine.said).toEqual(['prepare 1', 'begin 1', 'prepare 2']);
  engine.release();
  await expect.poll(() => engine.said.slice(3)).toEqual(['end 1', 'begin 2', 'prepare 3']);
  engine.release();
  await expect.poll(() => engine.said.slice(6)).toEqual(['end 2', 'begin 3']);
  engine.release();
  expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }]);
});

it('one that is cancelled meanwhile is not begun, and one that cannot be read holds up nobody', async () => {
  const { engine, service, answers } = await setUp([1, 2, 13, 4]);
  await expect.poll(() => engine.said).toContain('prepare 2');
  await service.cancel(1);
  engine.release();
  await expect.poll(() => engine.said).toContain('begin 4');
  engine.release();
  const [first, cancelled, unreadable, last] = await Promise.all(answers);
  expect([first, last]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(cancelled).toBeNull();
  expect(unreadable).toMatchObject({
    ok: false,
    fault: { message: 'The network stopped with an error: no such image' },
  });
  expect(engine.said.filter((one) => one.startsWith('begin'))).toEqual(['begin 1', 'begin 4']);
});

it('goes on without a lock where the browser refuses it', async () => {
  vi.spyOn(LockManager.prototype, 'request').mockRejectedValue(
    new DOMException('Not here.', 'SecurityError'),
  );
  onTestFinished(() => void vi.restoreAllMocks());
  expect(await new InferenceWorker(new SlowGpu()).hold('a lock')).toBe(false);
});
