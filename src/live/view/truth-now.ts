import type { Live } from '../make-live.ts';
import { truthOf } from '../logic/sweep.ts';

/** What is true of the photo under the sliders, and what the network says of it; null where nobody has said it. */
export function truthNow({ breaking, catalogue }: Live): {
  readonly label: string;
  /** Null while the network looks. */
  readonly now: ReturnType<typeof truthOf> | null;
} | null {
  const wnid = breaking.truth.value;
  if (wnid === null) return null;
  const { title: label, index } = catalogue.byWnid(wnid);
  const prediction = breaking.distorted.value?.prediction;
  return { label, now: prediction ? truthOf(prediction, index) : null };
}
