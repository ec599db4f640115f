/** The words of an element's labels that stand on two lines. */
export function brokenWords({ shadowRoot }: Element): readonly string[] {
  return [...(shadowRoot?.querySelectorAll('.label') ?? [])].flatMap((label) => {
    const text = [...label.childNodes].find((node) => node instanceof Text && node.data.trim() !== '');
    if (!(text instanceof Text)) return [];
    return [...text.data.matchAll(/[^\s-]+/g)].flatMap(({ 0: word, index }) => {
      const range = new Range();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return lines.size > 1 ? [word] : [];
    });
  });
}
