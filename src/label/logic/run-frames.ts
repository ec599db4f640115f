/** Has a function called with the time of the next frame, in milliseconds: `requestAnimationFrame`, or a test's clock. */
export type NextFrame = (callback: (at: number) => void) => unknown;

/** Something to draw, and for how many frames it stands; for none it is passed over. */
export interface FramePart {
  readonly frames: number;
  readonly draw: () => void;
}

export interface PartShown {
  readonly frames: number;
  /** From the frame in which it came to the one in which it went, in milliseconds, by the frames' own times. */
  readonly time: number;
  /** How many frames it stood longer than asked, since the next part came late. */
  readonly lost: number;
}

/** A part ends this much of a frame before its time, since the frames' times are not exact. */
const early = 0.25;

/**
 * Draws parts one after the other, each for its frames, and what comes after them.
 *
 * Frames are counted by their own times, so that one that comes late while a part stands anyway costs nothing: what is on
 * screen stays there. It is lost where something should have changed in it: the part then stood a frame longer.
 *
 * @param rate frames a second.
 * @throws the signal's reason, at once, where it is aborted: nothing more is drawn.
 */
export function runFrames(
  parts: readonly FramePart[],
  end: () => void,
  { nextFrame, rate, signal }: { nextFrame: NextFrame; rate: number; signal: AbortSignal },
): Promise<readonly PartShown[]> {
  const frame = 1000 / rate;
  const shown: PartShown[] = [];
  let part: FramePart | null = null;
  let from = 0;
  return new Promise((resolve, reject: (reason: unknown) => void) => {
    const stop = () => reject(signal.reason);
    const step = (at: number) => {
      if (signal.aborted) return;
      if (part) {
        const time = at - from;
        if (time < (part.frames - early) * frame) return void nextFrame(step);
        const frames = Math.max(1, Math.round(time / frame));
        shown.push({ frames, time, lost: Math.max(0, frames - part.frames) });
      }
      while (parts[shown.length]?.frames === 0) shown.push({ frames: 0, time: 0, lost: 0 });
      part = parts[shown.length] ?? null;
      from = at;
      if (part) {
        part.draw();
        nextFrame(step);
      } else {
        end();
        signal.removeEventListener('abort', stop);
        resolve(shown);
      }
    };
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    nextFrame(step);
  });
}
