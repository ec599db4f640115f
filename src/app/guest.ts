import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { pages, type Route } from '../kit/route/pages.ts';

/**
 * Whether somebody only takes part in a class: such a device fetches neither a network nor what the images show, since a
 * whole class shares one Wi-Fi, and nobody shall know what is not shown yet.
 */
export function guestOf(route: ReadonlySignal<Route>): ReadonlySignal<boolean> {
  const isGuest = signal(false);
  effect(() => {
    const { ofClass } = pages[route.value.page];
    if (ofClass !== 'afterwards') isGuest.value = ofClass === 'takes part';
  });
  return isGuest;
}
