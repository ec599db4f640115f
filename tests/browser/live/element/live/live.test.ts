import { html } from 'lit';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CameraView } from '#src/live/element/live/camera-view.ts';
import '#src/live/element/live/camera-view.ts';
import type { LiveBars } from '#src/live/element/live/live-bars.ts';
import '#src/live/element/live/live-bars.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const guesses = [
  { key: 'n1', label: 'tench', probability: 0.6 },
  { key: 'n2', label: 'goldfish', probability: 0.2 },
  { key: 'n3', label: 'coho', probability: 0.1 },
  { key: 'n4', label: 'eel', probability: 0.05 },
  { key: 'n5', label: 'gar', probability: 0.01 },
];

const mountBars = () =>
  mount<LiveBars>(
    html`<hit5-live-bars .guesses=${guesses} .truth=${'n2'} subtitle="EfficientNet-Lite0"></hit5-live-bars>`,
  );

describe('the live bars', () => {
  test('are accessible', async () => {
    await expectAccessible(await mountBars());
  });

  test('name each class with its probability, and mark the truth in words too', async () => {
    const words = textOf(await mountBars()).replaceAll('\u202f', ' ');
    expect(words).toContain('tench 60.0 %');
    expect(words).toMatch(/goldfish truth 20.0 %/);
  });

  test('let only one of two rows be read where they pass over one another, the one that rises', async () => {
    const element = await mountBars();
    element.guesses = guesses.toReversed();
    await element.updateComplete;
    const rows = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('li') ?? [])];
    for (const row of rows) {
      expect(getComputedStyle(row).backgroundColor).toMatch(/^rgb\(/);
      row.getAnimations().forEach((one) => one.pause());
    }
    const levelOf = (key: string) =>
      Number(getComputedStyle(rows.find((row) => row.dataset['key'] === key) as HTMLElement).zIndex);
    expect([levelOf('n5'), levelOf('n1')]).toEqual([2, 1]);
  });

  test('stand still at their places where pictures follow one another faster than rows slide', async () => {
    const element = await mountBars();
    const moving = async () => {
      element.guesses = element.guesses.toReversed();
      await element.updateComplete;
      const rows = [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
      return rows.some((row) => row.getAnimations().length > 0);
    };
    expect(await moving()).toBe(true);
    for (let picture = 0; picture < 3; picture++) await moving();
    expect(await moving()).toBe(false);
  });

  test('say what is waited for while there are none', async () => {
    await mount(html`<hit5-live-bars waiting="The network is looking…"></hit5-live-bars>`);
    await expect.element(page.getByText('The network is looking…')).toBeVisible();
  });
});

describe('the camera’s picture', () => {
  test('is accessible, and shows the stream that it is given', async () => {
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
});
