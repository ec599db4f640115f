/** Why there is no picture from the camera, for a person. */
export class CameraError extends Error {}

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
