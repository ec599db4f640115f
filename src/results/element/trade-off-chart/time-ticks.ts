/** Times that a reader counts in, in seconds. */
const counted = [1, 2, 5, 10, 20, 60, 120, 300, 600];

/** Some of them, for a narrow chart. */
const few = [1, 5, 20, 60, 300];

/** The ticks of a logarithmic axis of times from `least` to `most` seconds. */
export function timeTicks(least: number, most: number, width: number): readonly number[] {
  return (width < 420 ? few : counted).filter((seconds) => seconds >= least && seconds <= most);
}

/** A tick's text: "5 s", "2 min". */
export function timeTick(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${seconds / 60} min`;
}
