/** Where the focus is, through shadow roots; null when it is on nothing. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}

/**
 * Brings into view what has appeared in answer to a click, and moves the focus there, to the button that answers it; a person who went
 * elsewhere meanwhile is left alone.
 * @param place can take the focus.
 * @param home what the click was in.
 */
export async function reveal(place: HTMLElement | null, home: ShadowRoot): Promise<void> {
  // What has appeared draws itself first.
  await new Promise(requestAnimationFrame);
  const at = focused();
  if (!place || (at && !home.activeElement)) return;
  const target = place.querySelector<HTMLElement>('hit5-notice button, button.primary') ?? place;
  if (!at || !place.contains(at)) target.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}
