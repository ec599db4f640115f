import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { MemberId } from '#src/core/schemas/room-ids.ts';
import type { BoardLobby, LobbyPerson } from '#src/room/element/board/board-lobby.ts';
import '#src/room/element/board/board-lobby.ts';
import { expectAccessible, mount, textOf } from '#tests/browser/support.ts';

const person = (at: number, name = `Quiet Harbour ${at}`, isNamed = true): LobbyPerson => ({
  id: `${at}` as MemberId,
  name,
  isNamed,
});
const class_ = (size: number) => Array.from({ length: size }, (_, at) => person(at));

const photo = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==';

/** A lobby in a box of this size. */
async function lobbyOf(people: readonly LobbyPerson[], width = 800, patience = 60_000): Promise<BoardLobby> {
  await page.viewport(1280, 720);
  const box = await mount(
    html`<div>
      <hit5-board-lobby
        .people=${people}
        .photos=${[photo, photo]}
        .patience=${patience}
        .addresses=${['http://192.168.1.5:4173', 'http://10.0.0.2:4173']}
      ></hit5-board-lobby>
    </div>`,
  );
  box.style.cssText = `width: ${width}px; height: 520px`;
  const lobby = box.querySelector<BoardLobby>('hit5-board-lobby');
  if (!lobby) throw new Error('There is no lobby.');
  await settled(lobby);
  return lobby;
}

/** Once sizes are found and drawn. */
async function settled(lobby: BoardLobby): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  while (!(await lobby.updateComplete));
  for (const animation of lobby.shadowRoot?.getAnimations() ?? []) animation.finish();
}

const chips = (lobby: BoardLobby) => [...lobby.renderRoot.querySelectorAll<HTMLElement>('li:not([hidden])')];

/** Whether all that is shown lies within the box of the names. */
function isInside(lobby: BoardLobby): boolean {
  const box = lobby.box.getBoundingClientRect();
  return chips(lobby).every((chip) => {
    const { left, right, bottom } = chip.getBoundingClientRect();
    return left >= box.left - 0.5 && right <= box.right + 0.5 && bottom <= box.bottom + 0.5;
  });
}

describe('the lobby', () => {
  it('has no axe violation, and shows each name', async () => {
    const lobby = await lobbyOf([person(1), person(2, 'Hidden', false), person(3)]);
    await expectAccessible(lobby);
    expect(textOf(lobby)).toBe('Quiet Harbour 1 Quiet Harbour 3');
    expect(lobby.renderRoot.querySelectorAll('hit5-name-mark')).toHaveLength(3);
  });

  it('says no own name, and has no axe violation without any', async () => {
    const lobby = await lobbyOf([person(1, 'Mia', false), person(2, 'Noah', false)]);
    expect(textOf(lobby)).toBe('');
    expect(chips(lobby)).toHaveLength(2);
  });

  it.each([1, 2, 30, 60, 200])('shows a class of %d without going beyond its box', async (size) => {
    const lobby = await lobbyOf(class_(size));
    expect(isInside(lobby)).toBe(true);
    expect(textOf(lobby)).toContain(`Quiet Harbour ${size - 1}`);
    const more = /and (\d+) more/.exec(textOf(lobby));
    expect(chips(lobby).length - (more ? 1 : 0) + Number(more?.[1] ?? 0)).toBe(size);
    if (size <= 30) expect(more).toBeNull();
    if (size === 200) expect(more).not.toBeNull();
  });

  it('keeps names of 60 letters, from right to left and with emoji, each in its chip', async () => {
    const names = ['W'.repeat(60), 'ليلى بنت أحمد', '🦔👩‍👩‍👧‍👦🏳️‍🌈', '<b>Mia</b>', 'Zoë'];
    const lobby = await lobbyOf(
      names.map((name, at) => person(at, name)),
      400,
    );
    expect(isInside(lobby)).toBe(true);
    expect(textOf(lobby)).toContain('<b>Mia</b>');
    const lefts = chips(lobby).map((chip) => {
      const mark = chip.querySelector('hit5-name-mark')?.getBoundingClientRect().left ?? 0;
      return mark - chip.getBoundingClientRect().left;
    });
    expect(new Set(lefts.map(Math.round)).size).toBe(1);
  });

  it('grows again as people leave, and says that nobody is there once all have', async () => {
    const lobby = await lobbyOf(class_(200));
    const size = () => Number.parseFloat(lobby.renderRoot.querySelector('ul')?.style.fontSize ?? '');
    const small = size();
    lobby.people = class_(5);
    await settled(lobby);
    expect(chips(lobby)).toHaveLength(5);
    expect(size()).toBeGreaterThan(small);
    lobby.people = [];
    await settled(lobby);
    expect(textOf(lobby)).toBe('Nobody is here yet. Nobody gets in?');
  });
});

describe('while nobody has come', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('what may be wrong is told after a while, a minute if nothing else is said', async () => {
    const lobby = await lobbyOf([], 800, 200);
    vi.advanceTimersByTime(199);
    await settled(lobby);
    expect(lobby.renderRoot.querySelector('hit5-reach-help')).toBeNull();
    vi.advanceTimersByTime(1);
    await settled(lobby);
    expect(lobby.renderRoot.querySelector('hit5-reach-help')).not.toBeNull();
    expect(document.createElement('hit5-board-lobby')).toHaveProperty('patience', 60_000);
  });

  it('nothing is told where somebody has come in time', async () => {
    const lobby = await lobbyOf([], 800, 200);
    lobby.people = class_(1);
    await settled(lobby);
    vi.advanceTimersByTime(300);
    expect(lobby.helps).toBe(false);
  });

  it('it is told when it is asked for, and no more once somebody is there', async () => {
    const lobby = await lobbyOf([]);
    await page.getByRole('button', { name: 'Nobody gets in?' }).click();
    await settled(lobby);
    expect(lobby.renderRoot.querySelector('hit5-reach-help')).not.toBeNull();
    lobby.people = class_(1);
    await settled(lobby);
    expect(lobby.renderRoot.querySelector('hit5-reach-help')).toBeNull();
    lobby.people = [];
    await settled(lobby);
    expect(lobby.renderRoot.querySelector('hit5-reach-help')).toBeNull();
  });
});
