/**
 * Files of the app that say what is right, or what a network answered: those of the challenge that comes with Hit5, and
 * of packs.
 */
const truthFile =
  /^(assets\/challenge\/(manifest\.json|CREDITS\.md)|packs\/[^/]+\/(challenge|predictions)\.json)$/i;

/** Whether a file of the app, by its path there, gives away what is right. */
export function holdsTruth(name: string): boolean {
  return truthFile.test(name.replaceAll('\\', '/'));
}
