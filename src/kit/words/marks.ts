import { html, type TemplateResult } from 'lit';

/** What a browser, a network or a server says, in English within words of any language. */
export const technical = (message: string): TemplateResult => html`<span lang="en">${message}</span>`;

/** Words within a sentence that stand out. */
export const bold = (text: string): TemplateResult => html`<b>${text}</b>`;
