import { html } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#src/kit/view/read-aloud.ts';
import { expectAccessible, mount } from '#tests/browser/support.ts';

const voice = (lang: string, localService: boolean) => ({ lang, localService }) as SpeechSynthesisVoice;

/** What was said, by which voice. */
const said: { readonly text: string; readonly voice: SpeechSynthesisVoice | null }[] = [];

beforeEach(() => {
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      voice: SpeechSynthesisVoice | null = null;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  vi.spyOn(speechSynthesis, 'speak').mockImplementation((one) => void said.push(one));
  vi.spyOn(speechSynthesis, 'cancel').mockImplementation(() => undefined);
});

afterEach(() => {
  said.length = 0;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('reads the heading, then what has the focus, by a voice of this machine', async () => {
  const own = voice('en-GB', true);
  vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([voice('en-US', false), voice('de-DE', true), own]);
  await mount(
    html`<h1>What is it?</h1>
      <button type="button">Hand in</button><hit5-read-aloud></hit5-read-aloud>`,
  );
  await userEvent.click(page.getByRole('button', { name: 'Read aloud' }));
  expect(said).toMatchObject([{ text: 'What is it?', voice: own }]);
  await userEvent.click(page.getByRole('button', { name: 'Stop reading' }));
  expect(speechSynthesis.cancel).toHaveBeenCalledOnce();
  page.getByRole('button', { name: 'Hand in' }).element().focus();
  await userEvent.click(page.getByRole('button', { name: 'Read aloud' }));
  expect(said[1]?.text).toBe('Hand in');
});

test('a browser without a voice of its own says so, and sends nothing to others', async () => {
  vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([voice('en-US', false)]);
  const root = await mount(
    html`<h1>What is it?</h1>
      <hit5-read-aloud></hit5-read-aloud>`,
  );
  await userEvent.click(page.getByRole('button', { name: 'Read aloud' }));
  await expect.element(page.getByText('This browser has no voice for this language.')).toBeVisible();
  expect(said).toEqual([]);
  await expectAccessible(root);
});
