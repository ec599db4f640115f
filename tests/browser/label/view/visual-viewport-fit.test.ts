import { html, LitElement } from 'lit';
import { expect, test } from 'vitest';
import { VisualViewportFit } from '#src/label/view/visual-viewport-fit.ts';
import { mount } from '#tests/browser/support.ts';

/** What a browser tells of the part of the window that is seen. */
class Seen extends EventTarget {
  height = document.documentElement.clientHeight;
  offsetTop = 0;
  scale = 1;

  tell(change: Partial<Pick<Seen, 'height' | 'offsetTop' | 'scale'>>): void {
    Object.assign(this, change);
    this.dispatchEvent(new Event('resize'));
  }
}

const seen = new Seen();

class Page extends LitElement {
  constructor() {
    super();
    new VisualViewportFit(this, seen as unknown as VisualViewport);
  }
}
customElements.define('test-keyboard-page', Page);

test('a page stays above a keyboard that is laid over it, and has its height back after', async () => {
  const whole = document.documentElement.clientHeight;
  const page = await mount(html`<test-keyboard-page></test-keyboard-page>`);
  expect(page.style.height).toBe('');
  seen.tell({ height: whole - 300, offsetTop: 80 });
  expect([page.style.height, page.style.top]).toEqual([`${whole - 300}px`, '80px']);
  seen.tell({ height: whole, offsetTop: 0 });
  expect([page.style.height, page.style.top]).toEqual(['', '']);
});

test('neither the browser’s own bars nor two fingers that zoom make a page smaller', async () => {
  const whole = document.documentElement.clientHeight;
  const page = await mount(html`<test-keyboard-page></test-keyboard-page>`);
  seen.tell({ height: whole - 60 });
  expect(page.style.height).toBe('');
  seen.tell({ height: whole / 2, scale: 2 });
  expect(page.style.height).toBe('');
  page.remove();
  seen.tell({ height: whole - 300, scale: 1 });
  expect(page.style.height).toBe('');
});
