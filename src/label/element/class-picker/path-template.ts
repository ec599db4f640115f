import { html } from 'lit';

/** placental › carnivore › viverrine; a space parts the names for those who hear them. */
export function pathTemplate(path: readonly string[]) {
  return path.map((name, index) =>
    index === path.length - 1 ? html`<b>${name}</b>` : html`<span>${name}</span><i aria-hidden="true">›</i> `,
  );
}
