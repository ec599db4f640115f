/** Why there is no picture from the camera, for a person. */
class CameraError extends Error {}

const fixes: Readonly<Record<string, string>> = {
  NotAllowedError:
    'The camera was not allowed. Allow it for this page (the sign beside the address), then start it again. A photo ' +
    'can be dropped, pasted or chosen without it.',
  NotFoundError:
    'This machine has no camera that the browser can find. Drop, paste or choose a photo instead.',
  NotReadableError:
    'The camera is in use by another program or does not answer. Close that program, then start it again.',
};

/** The failure of `getUserMedia` in words that say what to do. */
export function cameraError(cause: unknown): CameraError {
  const { name, message } = cause instanceof Error ? cause : new Error(String(cause));
  const words = fixes[name] ?? `The camera could not be started: ${message}`;
  return new CameraError(words, { cause });
}

/** Enough for every network here, and what cameras give without effort. */
const wanted = {
  video: { facingMode: 'environment', width: { ideal: 640 }, height: { ideal: 480 } },
} as const;

export class OpenCamera {
  readonly stream: MediaStream;
  readonly #video: HTMLVideoElement;

  /** @param video plays the stream. */
  constructor(stream: MediaStream, video: HTMLVideoElement) {
    this.stream = stream;
    this.#video = video;
  }

  async frame(): Promise<ImageBitmap> {
    await new Promise((go) => requestAnimationFrame(go));
    return createImageBitmap(this.#video, { colorSpaceConversion: 'none' });
  }

  /** Calls once when the camera ends by itself: unplugged, or taken back by the browser. */
  onEnd(listener: () => void): void {
    this.stream.getVideoTracks()[0]?.addEventListener('ended', listener, { once: true });
  }

  stop(): void {
    for (const track of this.stream.getTracks()) track.stop();
    this.#video.srcObject = null;
  }
}

async function open(stream: MediaStream): Promise<OpenCamera> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  try {
    await video.play();
  } catch (cause) {
    for (const track of stream.getTracks()) track.stop();
    throw cause;
  }
  return new OpenCamera(stream, video);
}

/** The machine's camera; the browser asks the person when it is started, and not before. */
export class Camera {
  /** Whether the browser gives it to this page: only where that came by https, or from this machine. */
  readonly isOffered = 'mediaDevices' in navigator;

  /** @throws CameraError saying why not and what to do; the signal's reason when aborted, and the camera is off then. */
  async start(signal: AbortSignal): Promise<OpenCamera> {
    const camera = await navigator.mediaDevices
      .getUserMedia(wanted)
      .then((stream) => open(stream))
      .catch((cause: unknown) => {
        throw cameraError(cause);
      });
    if (signal.aborted) camera.stop();
    signal.throwIfAborted();
    return camera;
  }
}
