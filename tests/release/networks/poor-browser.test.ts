import { describe, inject, it } from 'vitest';
import { challengeLink, Participant } from '#tests/e2e/participant.ts';
import { expectAnsweredWithoutNetwork } from '#tests/release/networks/without-network.ts';
import { littleDrawn, useChromium } from '#tests/e2e/use-chromium.ts';

const link = challengeLink(inject('appUrl'), 9, 4);
const used = useChromium(littleDrawn);

it('a network that cannot start since its worker does not come says why, and the person answers all the same', async () => {
  await used.context.route('**/app/*worker-*.js', (route) =>
    route.fulfill({ status: 404, body: 'not here' }),
  );
  const person = await Participant.arrive(used.context, link);
  await expectAnsweredWithoutNetwork(
    person,
    /The network stopped 4 times in a row \(its script did not start\)\./,
  );
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
    await person.follow('#/checklist');
    await person.page
      .getByText(
        'This browser lets Hit5 keep nothing, as where cookies are blocked (The operation is insecure).',
      )
      .waitFor();
  });
});
