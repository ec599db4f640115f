import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { styleMap, type StyleInfo } from '#src/kit/style/style-map.ts';

/** Renders a box with each of the styles in turn; what its attribute says after each. */
function drawn(...all: readonly StyleInfo[]): readonly (string | null)[] {
  const stage = document.createElement('div');
  return all.map((styles) => {
    render(html`<p style=${styleMap(styles)}></p>`, stage);
    return stage.firstElementChild?.getAttribute('style') ?? null;
  });
}

describe('styles', () => {
  it('are set by either kind of name, custom properties too', () => {
    expect(drawn({ paddingTop: '3px', 'padding-left': '4px', '--tiles': 13 })).toEqual([
      'padding-top: 3px; padding-left: 4px; --tiles: 13;',
    ]);
  });

  it('are changed, and taken away when they are no longer there', () => {
    expect(drawn({ width: '1px', height: '2px' }, { width: '5px', height: null }, {})).toEqual([
      'width: 1px; height: 2px;',
      'width: 5px;',
      '',
    ]);
  });

  it('leave alone what others have set', () => {
    const stage = document.createElement('div');
    const draw = (styles: StyleInfo) => render(html`<p style=${styleMap(styles)}></p>`, stage);
    draw({ width: '1px' });
    const box = stage.firstElementChild as HTMLElement;
    box.style.color = 'red';
    draw({});
    expect(box.getAttribute('style')).toBe('color: red;');
  });

  it('stand alone in the attribute style', () => {
    const stage = document.createElement('div');
    expect(() => render(html`<p class=${styleMap({ width: '1px' })}></p>`, stage)).toThrow('attribute style');
  });
});
