import { effect, type ReadonlySignal } from '@preact/signals-core';

/** Lets the browser ask before the page is left, as long as something is not on disk; the result ends it. */
export function askBeforeLeaving({ isOwing }: { readonly isOwing: ReadonlySignal<boolean> }): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  return effect(() => {
    if (!isOwing.value) return;
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  });
}
