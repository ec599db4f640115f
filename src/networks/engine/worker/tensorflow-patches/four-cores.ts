/**
 * TensorFlow.js starts half as many threads as there are cores, which leaves the second of two idle: where there are
 * two or three, it is told of four while it starts. Photo to five guesses took 0.63 of the stock package's time so, and
 * 1.04 with one thread (`npm run bench -- --only classify`, two cores).
 *
 * @returns what makes the number of cores true again.
 */
export function overrideHardwareConcurrency(): () => void {
  const cores = navigator.hardwareConcurrency;
  if (cores < 2 || cores > 3) return () => undefined;
  Reflect.defineProperty(navigator, 'hardwareConcurrency', { value: 4, configurable: true });
  return () => void Reflect.deleteProperty(navigator, 'hardwareConcurrency');
}
