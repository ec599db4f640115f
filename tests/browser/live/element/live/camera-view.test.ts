import { html } from 'lit';
import { expect, onTestFinished, test } from 'vitest';
import type { CameraView } from '#src/live/element/live/camera-view.ts';
import '#src/live/element/live/camera-view.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

test('the camera’s picture is accessible, and shows the stream that it is given', async () => {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
  const stream = canvas.captureStream();
  onTestFinished(() => stream.getTracks().forEach((track) => track.stop()));
  const element = await mount<CameraView>(html`<hit5-camera-view .stream=${stream}></hit5-camera-view>`);
  await expectAccessible(element);
  expect(element.video.srcObject).toBe(stream);
  element.remove();
  expect(element.video.srcObject).toBeNull();
});
