import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Route } from '../kit/route/router.ts';

/** Pages on which somebody takes part in a class. */
const classPages: readonly Route['page'][] = ['join', 'room'];

/** Pages to which a class leads at its end. */
const afterwards: readonly Route['page'][] = ['results', 'image', 'credits', 'unknown'];

/**
 * Whether somebody only takes part in a class: such a device fetches neither a network nor what the images show, since a
 * whole class shares one Wi-Fi, and nobody shall know what is not shown yet.
 */
export function guestOf(route: ReadonlySignal<Route>): ReadonlySignal<boolean> {
  const isGuest = signal(false);
  effect(() => {
    const { page } = route.value;
    if (classPages.includes(page)) isGuest.value = true;
    else if (!afterwards.includes(page)) isGuest.value = false;
  });
  return isGuest;
}
