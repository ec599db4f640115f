/** What a key asks of the class picker. */
export type PickerCommand =
  | { readonly kind: 'move'; readonly by: 'row' | 'page' | 'all'; readonly direction: 1 | -1 }
  | { readonly kind: 'tile'; readonly direction: 1 | -1 }
  | { readonly kind: 'enter' }
  | { readonly kind: 'open' }
  | { readonly kind: 'slot'; readonly slot: number }
  | { readonly kind: 'remove-last' }
  | { readonly kind: 'clear' }
  /** Leave the group that is open, or all classes for the tiles. */
  | { readonly kind: 'back' }
  /** The key has no meaning here, but must not reach the search field either. */
  | { readonly kind: 'swallow' };

/** How the picker is when a key is pressed. */
interface KeyPlace {
  /** What the search field holds. */
  readonly text: string;
  /** The last key moved through the list; a letter ends that. */
  readonly walking: boolean;
  /** There are tiles to walk through sideways, examples of the active class or groups. */
  readonly tiles: boolean;
  /** There is a way back: out of a group, or to the groups. */
  readonly wayBack: boolean;
}

const move = (by: 'row' | 'page' | 'all', direction: 1 | -1): PickerCommand => ({
  kind: 'move',
  by,
  direction,
});

/** Whether the text can become a wnid: only there are digits text. */
export function isWnidText(text: string): boolean {
  return /^\s*n\d*\s*$/i.test(text);
}

/**
 * Reads a key pressed in the search field or on the list; null: the field's or the page's affair. Space, ArrowLeft
 * and ArrowRight act on the active class while nothing is typed or the last key was one that moves through the list;
 * else they belong to the text.
 */
export function pickerCommand(
  event: KeyboardEvent,
  { text, walking, tiles, wayBack }: KeyPlace,
): PickerCommand | null {
  if (event.isComposing || event.altKey) return null;
  const held = event.ctrlKey || event.metaKey;
  if (event.key === 'Home' || event.key === 'End') {
    return held || text === '' ? move('all', event.key === 'End' ? 1 : -1) : null;
  }
  if (held) return null;
  const onList = text === '' || walking;
  switch (event.key) {
    case 'ArrowDown':
      return move('row', 1);
    case 'ArrowUp':
      return move('row', -1);
    case 'PageDown':
      return move('page', 1);
    case 'PageUp':
      return move('page', -1);
    case 'ArrowLeft':
      return onList && tiles && !event.shiftKey ? { kind: 'tile', direction: -1 } : null;
    case 'ArrowRight':
      return onList && tiles && !event.shiftKey ? { kind: 'tile', direction: 1 } : null;
    case ' ':
      return onList ? { kind: event.repeat ? 'swallow' : 'open' } : null;
    case 'Enter':
      return { kind: event.repeat ? 'swallow' : 'enter' };
    case 'Backspace':
      return text === '' && !event.repeat ? { kind: 'remove-last' } : null;
    case 'Escape':
      if (wayBack) return { kind: 'back' };
      return text === '' ? null : { kind: 'clear' };
    case '/':
      return text === '' ? { kind: 'swallow' } : null;
    default:
      return digitCommand(event, text);
  }
}

function digitCommand(event: KeyboardEvent, text: string): PickerCommand | null {
  if (!/^\d$/.test(event.key) || isWnidText(text)) return null;
  const slot = Number(event.key) - 1;
  return slot >= 0 && slot < 5 && !event.repeat ? { kind: 'slot', slot } : { kind: 'swallow' };
}
