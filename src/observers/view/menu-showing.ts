import { ref } from 'lit/directives/ref.js';

/** Has a menu show the option that counts: one that a person once picked stays picked, whatever `selected` says later. */
export function menuShowing(value: string) {
  return ref((menu) => {
    if (menu instanceof HTMLSelectElement) menu.value = value;
  });
}
