/**
 * Files of the app that say what is right, or what a network answered: those of the challenge that comes with Hit5, and
 * of packs; compressed too.
 */
const truthFile =
  /^(assets\/challenge\/(manifest\.json|CREDITS\.md)|packs\/[^/]+\/(challenge|predictions)\.json)(\.gz|\.br)?$/;

/** What a pack says of itself, and with it which photos its examples of a class show. */
const packFile = /^packs\/[^/]+\/hit5-pack\.json(\.gz|\.br)?$/;

/** Whether a file of the app, by its own path there, gives away what is right. */
export function holdsTruth(name: string): boolean {
  return truthFile.test(name);
}

/** Whether a file of the app, by its own path there, tells of photos which class they are examples of. */
export function listsExamples(name: string): boolean {
  return packFile.test(name);
}
