/** A clause of fewer words says too little by itself: "tall hat". */
const fewestWords = 3;

/** The first clause of a gloss, up to a semicolon that stands in no parentheses; with the next one where it is very short. */
export function firstClause(gloss: string): string {
  let depth = 0;
  for (const { 0: mark, index } of gloss.matchAll(/[();]/g)) {
    if (mark === '(') depth += 1;
    if (mark === ')') depth -= 1;
    const clause = gloss.slice(0, index).trimEnd();
    if (mark === ';' && depth === 0 && clause.split(/\s+/).length >= fewestWords) return clause;
  }
  return gloss;
}
