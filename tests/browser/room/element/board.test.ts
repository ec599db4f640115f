import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { BoardImage } from '#src/core/room/board-state.ts';
import type { WholeRoom } from '#src/core/room/room.ts';
import type { Wnid } from '#src/core/classes/class-ids.ts';
import { noEverydayNames } from '#src/core/classes/search-words.ts';
import type { ImageId } from '#src/core/trials/challenge.ts';
import type { BoardAnswers, BoardSide } from '#src/room/element/board/board-answers.ts';
import '#src/room/element/board/board-answers.ts';
import { shareFigure } from '#src/room/element/board/board-answers.ts';
import '#src/room/element/board/board-steps.ts';
import '#src/room/element/reach-help/reach-help.ts';
import { photoTemplate } from '#src/room/view/told-photo.ts';
import { boardSides } from '#src/room/view/board-sides.ts';
import { plainOptions } from '#tests/unit/core/room/sample-room.ts';
import { shippedAssets } from '#tests/browser/sample-app.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const guess = (label: string, figure: string, isRight = false) => ({ label, figure, share: 0.4, isRight });

describe('what was said of a photo', () => {
  const sides: readonly BoardSide[] = [
    { side: 'person', heading: 'The class', guesses: [guess('named it', '18 of 24', true)] },
    { side: 'network', heading: 'The network', guesses: [guess('tank', '41 %')] },
  ];

  it('has no axe violation, and says in words what is right', async () => {
    const element = await mount<BoardAnswers>(
      html`<hit5-board-answers .truth=${'cannon'} .sides=${sides}></hit5-board-answers>`,
    );
    await expectAccessible(element);
    expect(textOf(element)).toBe('cannon The class named it right, 18 of 24 The network tank 41 %');
  });

  it.each([
    [460, true],
    [290, false],
  ])('is seen at once in %i pixels, with the longest names', async (height, isFiled) => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => guess(`black and gold garden spider, number ${at}`, '7 %'));
    const element = await mount<BoardAnswers>(
      html`<hit5-board-answers
        .truth=${'ring-tailed lemur'}
        .imageNet=${'Madagascar cat'}
        .filed=${'ImageNet calls this lemur a “Madagascar cat”, though it is no cat.'}
        .sides=${
          [
            { side: 'person', heading: 'What you thought of first', guesses: rows(6) },
            { side: 'network', heading: 'What the network said', guesses: rows(5) },
          ] satisfies readonly BoardSide[]
        }
      ></hit5-board-answers>`,
    );
    Object.assign(element.style, { width: '380px', height: `${height}px` });
    const bottom = () =>
      element.renderRoot.querySelector('section:last-of-type')?.getBoundingClientRect().bottom;
    await expect.poll(bottom).toBeLessThanOrEqual(element.getBoundingClientRect().bottom);
    expect(element.renderRoot.querySelector<HTMLElement>('.filed')?.offsetHeight !== 0).toBe(isFiled);
  });

  it('knows of a photo on the board how ImageNet calls and files it, once the answer may be told', async () => {
    const { catalogue: plain } = await shippedAssets();
    const wnidOf = (label: string) => plain.classes.find((one) => one.label === label)?.wnid ?? ('' as Wnid);
    const filed = 'ImageNet files hedgehogs under “porcupine”.';
    const catalogue = plain.named({
      ...noEverydayNames,
      shown: new Map([[wnidOf('ice bear'), 'polar bear']]),
      glosses: new Map([[wnidOf('porcupine'), { gloss: 'an animal', filed }]]),
    });
    const room = { images: [], predictions: [], options: plainOptions } as unknown as WholeRoom;
    const show = async (label: string, beat: 'class' | 'truth') => {
      const right = [wnidOf(label)];
      const image: BoardImage = {
        ...{ imageId: 'a' as ImageId, right, answers: 0, answered: 0, spoiled: 0, ready: 0, hits: 0 },
        ...{ guesses: [], isRevealed: beat === 'truth' },
      };
      const told = {
        url: null,
        place: 0,
        isWide: true,
        exposures: [],
        mapAt: null,
        nextMap: () => undefined,
      };
      return textOf(await mount(photoTemplate({ room, image, beat, catalogue }, told)));
    };
    expect(await show('ice bear', 'truth')).toContain('polar bear · ImageNet: ice bear');
    expect(await show('porcupine', 'truth')).toContain(`porcupine ${filed}`);
    expect(await show('porcupine', 'class')).not.toContain('ImageNet');
  });

  it('says no truth before it is told, and asks in its place', async () => {
    const [own] = sides;
    const element = await mount<BoardAnswers>(
      html`<hit5-board-answers .truth=${null} .sides=${own ? [own] : []}></hit5-board-answers>`,
    );
    expect(textOf(element)).toContain('What is it? The class');
    expect(element.renderRoot.querySelector('.truth')).toBe(null);
  });

  it('tells a network that failed from one that was not asked yet', async () => {
    const { catalogue } = await shippedAssets();
    const imageId = 'a' as ImageId;
    const image: BoardImage = {
      imageId,
      right: [],
      answers: 0,
      ready: 0,
      spoiled: 0,
      hits: null,
      guesses: [],
      answered: 0,
      isRevealed: true,
    };
    const said = async (predictions: WholeRoom['predictions']) =>
      textOf(
        await mount<BoardAnswers>(
          html`<hit5-board-answers
            .sides=${boardSides({ predictions, options: plainOptions }, image, catalogue)}
          ></hit5-board-answers>`,
        ),
      );
    expect(await said([])).toBe('What you thought of first nothing What the network said no answer yet');
    const failed = await said([{ imageId, predictions: [], offered: null }]);
    expect(failed).toBe('What you thought of first nothing What the network said it failed');
  });

  it('adds up to all answers, “I don’t know” among them, and marks nothing before the truth', async () => {
    const { catalogue } = await shippedAssets();
    const [goose, drake, cock, hen, swan] = ['goose', 'drake (male duck)', 'cock', 'hen', 'black swan'].map(
      (label) => {
        const found = catalogue.classes.find((one) => one.label === label);
        if (!found) throw new Error(`There is no class ${label}.`);
        return found.wnid;
      },
    ) as [Wnid, Wnid, Wnid, Wnid, Wnid];
    const imageId = 'a' as ImageId;
    const image: BoardImage = {
      ...{
        imageId,
        right: [goose],
        answers: 11,
        answered: 11,
        spoiled: 0,
        ready: 0,
        hits: 4,
        isRevealed: false,
      },
      guesses: [drake, cock, hen, swan, goose].map((wnid, place) => ({ wnid, count: place === 0 ? 4 : 1 })),
    };
    const room = { predictions: [], options: plainOptions };
    const show = async (beat: 'class' | 'truth') => {
      const [own] = boardSides(room, image, catalogue, beat);
      const shown = own ? [own] : [];
      return textOf(await mount(html`<hit5-board-answers .sides=${shown}></hit5-board-answers>`));
    };
    expect(await show('class')).toMatch(/ 4 cock 1 hen 1 black swan 1 I don’t know 3 Also goose 1\.$/);
    expect(await show('truth')).toMatch(
      /black swan 1 goose right, 1 I don’t know 3 3 more had it among their other guesses\.$/,
    );
    const limited = { ...room, options: { ...plainOptions, limit: 60 } };
    expect(boardSides(limited, image, catalogue, 'class')[0]?.guesses.at(-1)?.label).toBe(
      'I don’t know, or time was up',
    );
  });

  it.each([
    [0.414, '41\u202f%'],
    [0.004, 'under 1\u202f%'],
    [0.997, '99.7\u202f%'],
    [1, '100\u202f%'],
  ])('a share of %s is “%s”', (share, words) => {
    expect(shareFigure(share)).toBe(words);
  });
});

describe('where the class is', () => {
  it('is said in words, without an axe violation', async () => {
    const element = await mount(html`<hit5-board-steps .photos=${20} .present=${4}></hit5-board-steps>`);
    await expectAccessible(element);
    expect(textOf(element)).toBe('Photo 5 of 20');
  });

  it('says the points of both sides, and colours the photos that one of them won', async () => {
    const score = { person: 3, network: 4, winners: ['network', null, 'person', null] };
    const element = await mount(
      html`<hit5-board-steps .photos=${4} .present=${2} .score=${score}></hit5-board-steps>`,
    );
    expect(textOf(element)).toBe('Photo 3 of 4. Points: You 3 · Network 4');
    const squares = [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(squares.map(({ className }) => className)).toEqual(['network', '', 'person present', '']);
  });

  it.each([
    [150, false],
    [700, true],
  ])('stands on one line, squares only where all of them fit, in %i pixels', async (width, isDrawn) => {
    await page.viewport(1366, 768);
    const element = await mount(html`<hit5-board-steps .photos=${20} .present=${4}></hit5-board-steps>`);
    element.style.width = `${width}px`;
    const box = element.getBoundingClientRect();
    expect(box.height).toBeLessThan(26);
    const square = element.shadowRoot?.querySelector('li')?.getBoundingClientRect();
    expect((square?.top ?? 0) < box.bottom).toBe(isDrawn);
    const words = element.shadowRoot?.querySelector('span')?.getClientRects();
    expect(words).toHaveLength(1);
  });

  it('fits a phone with 500 photos', async () => {
    await page.viewport(390, 800);
    const element = await mount(html`<hit5-board-steps .photos=${500} .present=${4}></hit5-board-steps>`);
    expect(element.getBoundingClientRect().width).toBeLessThanOrEqual(390);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });
});

describe('help while nobody has come', () => {
  it('names the three usual causes and the other addresses, without an axe violation', async () => {
    const element = await mount(
      html`<hit5-reach-help
        .addresses=${['http://192.168.1.5:4173', 'http://10.0.0.2:4173']}
      ></hit5-reach-help>`,
    );
    await expectAccessible(element);
    const words = element.shadowRoot?.querySelector('hit5-notice')?.textContent.replace(/\s+/g, ' ');
    expect(words).toMatch(
      /No device has reached this laptop yet.*Another Wi-Fi.*firewall.*keeps devices apart/,
    );
    expect(words).toContain('http://10.0.0.2:4173');
    expect(words).toContain('Nothing helps? Make a link for a classroom on the start page.');
    await expect
      .element(page.getByRole('link', { name: 'Compare' }))
      .toHaveAttribute('href', expect.stringMatching(/^#\/observers/));
  });
});
