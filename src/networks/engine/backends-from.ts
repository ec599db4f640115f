import { backends, type Backend } from '../../core/trials/prediction.ts';

/** All backends, the wanted one first. */
export function backendsFrom(wanted: Backend): readonly Backend[] {
  return [wanted, ...backends.filter((backend) => backend !== wanted)];
}
