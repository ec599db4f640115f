import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { qrPath, type RoomCode } from '#src/room/element/room-code/room-code.ts';
import '#src/room/element/room-code/room-code.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const show = (address: string) =>
  mount<RoomCode>(html`<hit5-room-code code="7KQ4MW" .address=${address}></hit5-room-code>`);

test('address, code and QR code are there, and have no axe violation', async () => {
  const element = await show('http://192.168.1.20:4173');
  await expectAccessible(element);
  expect(textOf(element)).toBe('Join at 192.168.1.20:4173 7KQ4MW');
  await expect
    .element(page.getByRole('img', { name: 'QR code of http://192.168.1.20:4173/#/join/7KQ4MW' }))
    .toBeVisible();
});

test('what the drawing shows can be read: the same modules as the encoder gives, row by row', async () => {
  const element = await show('https://study.example');
  const { encode } = await import('uqr');
  const { data, size } = encode('https://study.example/#/join/7KQ4MW', {
    ecc: 'L',
    boostEcc: true,
    border: 4,
  });
  const svg = element.renderRoot.querySelector('svg');
  expect(svg?.getAttribute('viewBox')).toBe(`0 0 ${size} ${size}`);
  const shape = svg?.querySelector('path') as SVGPathElement;
  for (const [y, row] of data.entries()) {
    for (const [x, dark] of row.entries()) {
      expect(shape.isPointInFill(new DOMPoint(x + 0.5, y + 0.5)), `${x}, ${y}`).toBe(dark);
    }
  }
});

test('four modules of light are around it, and an address of a school takes no more than 29 modules', () => {
  const { size, path } = qrPath('http://192.168.1.20:4173/#/join/7KQ4MW');
  expect(size).toBe(29 + 8);
  expect(path).toMatch(/^M4 4h7v1H4z/);
});

test('a laptop that no device can reach still shows the code', async () => {
  const element = await show('');
  expect(textOf(element)).toBe('Code 7KQ4MW');
});

test('large, it says to scan first, and puts the code below what is scanned', async () => {
  const element = await show('http://192.168.1.20:4173');
  element.large = true;
  await element.updateComplete;
  expect(textOf(element)).toBe('Scan, or type 192.168.1.20:4173 7KQ4MW');
  const top = (part: string) => element.renderRoot.querySelector(part)?.getBoundingClientRect().top ?? 0;
  expect(top('.code')).toBeGreaterThan(top('svg'));
});
