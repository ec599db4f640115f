import { signal } from '@preact/signals-core';
import { html } from 'lit';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ClassIndex } from '#src/core/classes/class-ids.ts';
import type { App } from '#src/app/make-app.ts';
import { checklist, type ChecklistPage } from '#src/app/view/checklist-page.ts';
import { mountPage, sampleApp, shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, textOf } from '#tests/browser/support.ts';

async function mountChecklist() {
  const { catalogue, challenge } = await shippedAssets();
  const guesses = [{ classIndex: 483 as ClassIndex, probability: 0.9 }];
  const stores = await sampleApp(catalogue, challenge, [], {
    ask: () => Promise.resolve({ guesses }),
  });
  return mountPage<ChecklistPage>(stores, html`<hit5-checklist-page></hit5-checklist-page>`);
}

test('the checklist is accessible, and says in words how each line stands', async () => {
  const element = await mountChecklist();
  await expectAccessible(element);
  for (const line of element.renderRoot.querySelectorAll('.lines .is'))
    expect(textOf(line)).toMatch(/Right$|Not yet$|Wait$|Look yourself$/);
});

test('the network is asked about a photo, and its line is ticked off once it has answered', async () => {
  const element = await mountChecklist();
  await expect
    .poll(() => textOf(element))
    .toContain('EfficientNet-Lite0 looked at a photo just now, and said “castle”.');
  const [line] = [...element.renderRoot.querySelectorAll('.lines li')].filter((one) =>
    textOf(one).includes('The network answers'),
  );
  expect(line && textOf(line)).toMatch(/^Right/);
});

test('what a person has ticked outlives a reload, and can be taken back', async () => {
  onTestFinished(() => sessionStorage.clear());
  const power = { name: /The power is plugged in/ };
  const first = await mountChecklist();
  await page.elementLocator(first).getByRole('checkbox', power).click();
  await page
    .elementLocator(first)
    .getByRole('checkbox', { name: /Notifications/ })
    .click();
  first.remove();
  const second = await mountChecklist();
  const again = page.elementLocator(second).getByRole('checkbox', power);
  await expect.element(again).toBeChecked();
  await again.click();
  second.remove();
  const third = page.elementLocator(await mountChecklist());
  await expect.element(third.getByRole('checkbox', power)).not.toBeChecked();
  await expect.element(third.getByRole('checkbox', { name: /Notifications/ })).toBeChecked();
});

/** A machine on which all is right, but for what is said. */
async function linesWith(change: object, freeBytes: number | null = 5e9, width = 1366) {
  const { catalogue, challenge } = await shippedAssets();
  const stores: App = {
    ...(await sampleApp(catalogue, challenge, [])),
    ...{ offline: copyOf('ready', 31e6), network: networkOf({}), breaking: looked },
    ...{ disk: { status: signal({ kind: 'kept' }) }, sessions: { outlines: signal([{ simulated: true }]) } },
    ...{ classServer: classAt('http://192.168.1.20:4173') },
    ...(change as Partial<App>),
  } as never;
  return checklist(stores, freeBytes, width).map(({ is, words }) => `${is}: ${words}`);
}

const copyOf = (kind: string, keptBytes: number) => ({
  status: signal({ state: { kind, reason: 'No https.', message: 'No connection.', totalFiles: 0 } }),
  everything: signal({ keptBytes, totalBytes: 31e6 }),
});

const networkOf = (info: object, kind = 'ready') => ({
  nameOf: () => 'EfficientNet-Lite0',
  current: signal('lite0'),
  status: signal({
    ...{ kind, message: 'A file is missing.', pace: null },
    info: { backend: 'webgl', device: 'a GPU', milliseconds: 31, ...info },
  }),
});

const looked = {
  message: signal(null),
  distorted: signal({ prediction: { guesses: [{ classIndex: 483, probability: 0.9 }] } }),
};

const classAt = (...addresses: string[]) => ({ info: signal({ classes: true, addresses }) });

test('where all is right, all lines say so', async () => {
  const lines = await linesWith({});
  expect(lines.filter((line) => !line.startsWith('right: '))).toEqual([]);
  expect(lines).toHaveLength(9);
});

const cases: readonly (readonly [string, RegExp, object, (number | null)?, number?])[] = [
  ['a part is not kept', /^wrong: 20\.5.MB of 31\.0.MB/, { offline: copyOf('ready', 20.5e6) }],
  ['nothing can be kept', /^wrong: .*No https\. Bring the server/, { offline: copyOf('impossible', 0) }],
  ['the connection broke', /^wrong: .*No connection\.$/, { offline: copyOf('failed', 0) }],
  ['the copy is coming', /^wait: Hit5 is being kept/, { offline: copyOf('keeping', 0) }],
  ['the network failed', /^wrong: A file is missing\.$/, { network: networkOf({}, 'failed') }],
  ['the network is starting', /^wait: EfficientNet-Lite0 is starting/, { network: networkOf({}, 'loading') }],
  ['it is slow', /^wrong: .*900 ms an image\. Close/, { network: networkOf({ milliseconds: 900 }) }],
  ['a GPU needs no threads', /^right: WebGL.*31 ms an image\.$/, {}],
  [
    'nothing is on disk',
    /^wrong: No disk\.$/,
    { disk: { status: signal({ kind: 'failing', message: 'No disk.' }) } },
  ],
  ['the disk is almost full', /^wrong: .*50\.0.MB\. Make room/, {}, 50e6],
  ['the browser does not say how full it is', /^unknown: This browser/, {}, null],
  ['no session is there to show', /^wrong: .*Choose the four files/, { sessions: { outlines: signal([]) } }],
  ['the window is small at this zoom', /^wrong: .*683 pixels wide.*zoom out/, {}, 5e9, 683],
  ['the machine is in no network', /^wrong: .*in no network/, { classServer: classAt() }],
];

for (const [where, words, ...given] of cases)
  test(`a line says how it stands where ${where}`, async () => {
    expect(await linesWith(...given)).toContainEqual(expect.stringMatching(words));
  });

test('a server that is started with classes later, and one that is gone, are seen without a reload', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const fetched = vi.spyOn(globalThis, 'fetch');
  onTestFinished(() => fetched.mockRestore());
  const real = fetched.getMockImplementation() ?? fetch;
  let answer: Response | null = null;
  const element = await mountChecklist();
  fetched.mockImplementation((...given) =>
    String(given[0] instanceof Request ? given[0].url : given[0]).endsWith('/api/server')
      ? Promise.resolve(answer?.clone() ?? new Response('', { status: 404 }))
      : real(...given),
  );
  const hasLine = () => textOf(element).includes('A class can join');
  expect(hasLine()).toBe(false);
  answer = Response.json({
    ...{ hit5: '0.1.0', protocol: 1, classes: true, teacher: true },
    addresses: ['http://192.168.1.7:4173'],
  });
  vi.advanceTimersByTime(5000);
  await expect.poll(hasLine).toBe(true);
  answer = null;
  vi.advanceTimersByTime(5000);
  await expect.poll(hasLine).toBe(false);
});
