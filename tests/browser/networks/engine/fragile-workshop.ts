/** A workshop that asks the person, fetches one byte, and then no more comes, and that makes no network, for tests. */
import { expose } from 'comlink';
import type { AskPerson } from '#src/core/text/fetch-question.ts';
import type { LoadProgress, ServedModel } from '#src/networks/engine/protocol.ts';
import { NetworkWorkshop } from '#src/networks/engine/worker/workshop/network-workshop.ts';

class FragileWorkshop extends NetworkWorkshop {
  override async fetchModel(
    { address }: ServedModel,
    onProgress: (progress: LoadProgress) => void,
    ask: AskPerson,
  ) {
    await ask({ kind: 'next', host: new URL(address).host, address, before: '' });
    onProgress({ loadedBytes: 1, totalBytes: 2 });
    return new Promise<never>(() => undefined);
  }

  override prepare() {
    return new Promise<never>(() => undefined);
  }
}

expose(new FragileWorkshop());
