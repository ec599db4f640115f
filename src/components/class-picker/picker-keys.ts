/** What a key asks of the class picker. */
export type PickerCommand =
  | { readonly kind: 'move'; readonly by: 'row' | 'page' | 'all'; readonly direction: 1 | -1 }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'remove-last' }
  | { readonly kind: 'clear' }
  /** The key has no meaning here, but must not reach the search field either. */
  | { readonly kind: 'swallow' };

const move = (by: 'row' | 'page' | 'all', direction: 1 | -1): PickerCommand => ({
  kind: 'move',
  by,
  direction,
});

/** Whether the text can become a wnid: only there are digits text. */
export function isWnidText(text: string): boolean {
  return /^\s*n\d*\s*$/i.test(text);
}

/** Reads a key pressed in the search field that holds this text; null: the field's or the page's affair. */
export function pickerCommand(event: KeyboardEvent, text: string): PickerCommand | null {
  if (event.isComposing || event.altKey) return null;
  const held = event.ctrlKey || event.metaKey;
  if (event.key === 'Home' || event.key === 'End') {
    return held || text === '' ? move('all', event.key === 'End' ? 1 : -1) : null;
  }
  if (held) return null;
  switch (event.key) {
    case 'ArrowDown':
      return move('row', 1);
    case 'ArrowUp':
      return move('row', -1);
    case 'PageDown':
      return move('page', 1);
    case 'PageUp':
      return move('page', -1);
    case 'Enter':
      return event.repeat ? { kind: 'swallow' } : { kind: 'toggle' };
    case 'Backspace':
      return text === '' && !event.repeat ? { kind: 'remove-last' } : null;
    case 'Escape':
      return text === '' ? null : { kind: 'clear' };
    default:
      return digitCommand(event, text);
  }
}

function digitCommand(event: KeyboardEvent, text: string): PickerCommand | null {
  if (!/^\d$/.test(event.key) || isWnidText(text)) return null;
  const slot = Number(event.key) - 1;
  return slot >= 0 && slot < 5 && !event.repeat ? { kind: 'slot', slot } : { kind: 'swallow' };
}
