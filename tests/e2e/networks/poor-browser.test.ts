import type { BrowserContext } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { challengeLink, Participant } from '../participant.ts';
import { storedTrials } from '../stored-trials.ts';
import { littleDrawn, useChromium } from '../use-chromium.ts';

const link = challengeLink(inject('appUrl'), 9, 4);
const used = useChromium(littleDrawn);

describe('a network that cannot start in this browser', () => {
  const script = '**/app/*worker-*.js';
  const ways: readonly (readonly [string, (context: BrowserContext) => Promise<unknown>, RegExp])[] = [
    [
      'since its worker does not come',
      (context) => context.route(script, (route) => route.fulfill({ status: 404, body: 'not here' })),
      /The network stopped 4 times in a row \(its script did not start\)\./,
    ],
    [
      'which knows no module workers',
      (context) =>
        context.addInitScript(() => {
          self.Worker = new Proxy(self.Worker, {
            construct: (target, [url, { name }]: [URL, WorkerOptions]) =>
              new target(url, name === undefined ? {} : { name }),
          });
        }),
      /The network stopped 4 times in a row \(.*import.*\)\./,
    ],
    [
      'which has no OffscreenCanvas',
      async (context) => {
        await context.addInitScript(() => void Reflect.deleteProperty(self, 'OffscreenCanvas'));
        await context.route(script, async (route) => {
          const response = await route.fetch();
          const body = `delete self.OffscreenCanvas;${await response.text()}`;
          await route.fulfill({ response, body });
        });
      },
      /gives it no pixels of a photo \(OffscreenCanvas is missing or blocked\)/,
    ],
  ];

  it.each(ways)('%s, says why, and the person answers all the same', async (_, spoil, words) => {
    await spoil(used.context);
    const person = await Participant.arrive(used.context, link);
    const alarm = person.alarm('The network cannot answer.');
    await alarm.waitFor();
    expect(await alarm.innerText()).toMatch(words);
    await alarm.getByRole('button', { name: 'Try again' }).waitFor();
    await person.see(1, 4);
    await person.pickAtOnce('goldfish');
    await person.commit();
    await person.next();
    await person.see(2, 4);
    expect(await storedTrials(person.page, 9)).toMatchObject([{ guesses: ['n01443537'] }]);
  });
});

describe('a browser that refuses to keep anything, as where cookies are blocked,', () => {
  it('lets the person play, and says it', async () => {
    await used.context.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
      const refuseAtOnce = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      IDBFactory.prototype.open = refuseAtOnce;
      LockManager.prototype.request = refuse;
      LockManager.prototype.query = refuse;
      StorageManager.prototype.getDirectory = refuse;
      ServiceWorkerContainer.prototype.register = refuse;
      for (const place of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(self, place, { get: refuseAtOnce });
    });
    await used.context.route('**/app/*worker-*.js', (route) => route.fulfill({ status: 404 }));
    const person = await Participant.arrive(used.context, link);
    await person.alarm('Nothing is kept.').waitFor();
    await person.see(1, 4);
    await person.pickAtOnce('goldfish');
    await person.commit();
    await person.next();
    await person.see(2, 4);
    await person.follow('#/data');
    await person.page
      .getByText(
        'This browser lets Hit5 keep nothing, as where cookies are blocked (The operation is insecure).',
      )
      .waitFor();
  });
});
