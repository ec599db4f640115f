/** A text in which no line ends within a figure: "p = 0.33", "7.5 %". */
export function unbroken(text: string): string {
  return text.replace(/ ([=<>]) (?=[-–\d])/g, '\u00a0$1\u00a0').replace(/(\d) (?=%)/g, '$1\u00a0');
}
