import { expect, it } from 'vitest';
import { cameraError } from '#src/live/camera/camera.ts';

it.each([
  ['NotAllowedError', 'was not allowed'],
  ['NotFoundError', 'no camera'],
  ['NotReadableError', 'in use by another program'],
])('a failure named %s says what to do', (name, words) => {
  expect(cameraError(new DOMException('', name)).message).toContain(words);
});

it('any other failure is told as the browser tells it', () => {
  expect(cameraError(new Error('no idea')).message).toBe('The camera could not be started: no idea');
});
