import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { keptGradingRule, GradingStore } from '#src/results/state/grading-store.ts';
import { FormatError } from '#src/core/schemas/check-format.ts';
import { LabelDatabase } from '#src/results/disk/label-database.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';

const { catalogue } = await shippedAssets();
const name = 'labels-test';
const text = '[[1, 2], []]';

afterEach(async () => {
  sessionStorage.clear();
  await deleteDB(name);
});

/** The labels as a page finds them that is opened, or reloaded, in this tab. */
async function opened(): Promise<GradingStore> {
  const store = new GradingStore(new LabelDatabase(name), keptGradingRule, catalogue);
  await store.open();
  return store;
}

describe('ReaL labels', () => {
  it('are there again on the next visit, in a new tab not graded by until one asks for it', async () => {
    const store = await opened();
    expect(store.labels.value).toBeNull();
    await store.use('real.json', text);
    store.choose('real');
    expect(store.rule.value).toBe('real');
    sessionStorage.clear();
    const next = await opened();
    expect(next.labels.value).toMatchObject({ file: 'real.json', lists: [[1, 2], []] });
    expect(next.rule.value).toBe('original');
    expect(next.notice.value).toBeNull();
  });

  it('are gone everywhere once they are removed', async () => {
    const store = await opened();
    await store.use('real.json', text);
    store.choose('real');
    await store.forget();
    expect(store.labels.value).toBeNull();
    expect(store.rule.value).toBe('original');
    expect((await opened()).labels.value).toBeNull();
  });

  it('that are none change nothing', async () => {
    const store = await opened();
    await store.use('real.json', text);
    store.choose('original');
    await expect(store.use('other.json', '[[1000]]')).rejects.toThrow(FormatError);
    expect(store.labels.value?.file).toBe('real.json');
    expect(store.rule.value).toBe('original');
    expect((await opened()).labels.value?.file).toBe('real.json');
  });

  it('are no rule while there are none', () => {
    const store = new GradingStore(new LabelDatabase(name), keptGradingRule, catalogue);
    store.choose('real');
    expect(store.rule.value).toBe('original');
    store.choose('uncontested');
    expect(store.rule.value).toBe('uncontested');
  });

  it.each(['real', 'uncontested', 'original'] as const)('stay the rule after a reload: %s', async (rule) => {
    const store = await opened();
    await store.use('real.json', text);
    store.choose(rule);
    // Whatever page is shown then.
    const next = new GradingStore(new LabelDatabase(name), keptGradingRule, catalogue);
    await expect.poll(() => next.rule.value).toBe(rule);
  });

  it('that were the rule and are gone leave the original label', async () => {
    const store = await opened();
    await store.use('real.json', text);
    store.choose('real');
    await new LabelDatabase(name).remove();
    expect((await opened()).rule.value).toBe('original');
  });

  it('that were damaged on the disk are told, with what to do', async () => {
    await new LabelDatabase(name).save('real.json', '[[1000]]');
    const store = await opened();
    expect(store.labels.value).toBeNull();
    expect(store.notice.value).toMatch(
      /^The labels of an earlier visit cannot be read \(real\.json, image 1: .*\)\. Choose the file again\.$/,
    );
  });

  it('that cannot be kept are used, and it is told', async () => {
    const full = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
    const port = { load: () => Promise.resolve(null), save: full, remove: full };
    const store = new GradingStore(port, keptGradingRule, catalogue);
    await store.use('real.json', text);
    expect(store.labels.value).not.toBeNull();
    expect(store.notice.value).toBe(
      'They could not be kept, and last until the page is closed (The disk is full).',
    );
  });
});

describe('the file of ImageNet-Multilabel', () => {
  const image = (at: number) => `ILSVRC2012_val_0000000${at}.JPEG`;
  const multilabel = JSON.stringify({
    initial_annots: {
      [image(1)]: { correct: ['n01440764'], unclear: ['n01443537'] },
      [image(2)]: { correct: ['n01443537'] },
    },
  });

  it('brings its rule, which is there again after a reload', async () => {
    const store = await opened();
    await store.use('human_accuracy_v3.0.0.json', multilabel);
    const { by, lists } = store.labels.value ?? expect.fail();
    expect([by, lists.slice(0, 3)]).toEqual(['multilabel', [[0, 1], [1], []]]);
    store.choose('multilabel');
    const next = new GradingStore(new LabelDatabase(name), keptGradingRule, catalogue);
    expect(next.rule.value).toBe('original');
    await next.open();
    expect(next.rule.value).toBe('multilabel');
  });

  it('grades no more by labels that another file has not, and a wrong file changes nothing', async () => {
    const store = await opened();
    await store.use('human_accuracy_v3.0.0.json', multilabel);
    store.choose('multilabel');
    await expect(store.use('bad.json', multilabel.replace('n01440764', 'n0'))).rejects.toThrow(
      'expected the wnid of one of the 1000 classes, such as n01440764, found “n0”.',
    );
    expect(store.rule.value).toBe('multilabel');
    await store.use('real.json', text);
    expect(store.rule.value).toBe('original');
    store.choose('multilabel');
    expect(store.rule.value).toBe('original');
  });
});
