import type { KeyGroup } from '../element/key-help/key-help.ts';
import { keysWords } from '../words/keys/keys.ts';

const arrows = '← ↑ → ↓';

/** What can be done with the device at hand comes first. */
export function helpGroups(): readonly KeyGroup[] {
  const words = keysWords();
  const { space, ctrl } = words;
  const keys = [
    {
      title: words.findClass,
      keys: [
        { keys: ['/'], does: words.toSearch },
        { keys: [arrows, 'Enter'], does: words.openGroup },
        { keys: ['↑', '↓'], does: words.throughClasses },
        { keys: ['Page ↑', 'Page ↓'], does: words.byPage },
        { keys: ['Esc'], does: words.clearSearch },
      ],
    },
    {
      title: words.answer,
      keys: [
        { keys: ['Enter'], does: words.pick },
        { keys: ['1', '…', '5'], does: words.inSlot },
        { keys: ['1', '…', '0', 'q', 'w', '…'], does: words.pressButton },
        { keys: ['Backspace'], does: words.removeLast },
        { keys: ['Alt', '← →'], does: words.movePick },
        { keys: [space], does: words.openClass },
        { keys: [ctrl, 'Z'], does: words.takeBackChange },
        { keys: ['Alt', 'Z'], does: words.takeBackUnknown },
        { keys: ['Alt', '1', '…', '3'], does: words.howSure },
        { keys: ['Alt', 'P'], does: words.pause },
        { keys: [ctrl, 'Enter'], does: words.commit },
        { keys: ['?', 'F1'], does: words.help },
      ],
    },
    {
      title: words.photo,
      keys: [
        { keys: ['Enter'], does: words.wholeWindow },
        { keys: [words.wheel, words.doubleClick, '+', '−'], does: words.zoom },
        { keys: ['0'], does: words.fit },
        { keys: [arrows], does: words.move },
      ],
    },
    {
      title: words.timed,
      keys: [
        { keys: [space], does: words.showPhoto },
        { keys: ['Esc'], does: words.stopAtOnce },
        { keys: ['Alt', 'P'], does: words.waitNext },
      ],
    },
    {
      title: words.afterAnswer,
      keys: [
        { keys: ['Enter'], does: words.nextImage },
        { keys: ['M'], does: words.looked },
        { keys: ['G'], does: words.lookedNext },
      ],
    },
  ];
  const gestures = {
    title: words.fingers,
    keys: [
      { keys: [words.tap], does: words.tapGroup },
      { keys: ['i'], does: words.openClass },
      { keys: [words.swipe], does: words.swipeExamples },
      { keys: [words.undo], does: words.takeBackChange },
      { keys: [words.drag], does: words.dragPick },
      { keys: [words.tap], does: words.tapPhoto },
      { keys: [words.pinch, words.doubleTap], does: words.zoomPhoto },
    ],
  };
  return matchMedia('(pointer: coarse)').matches ? [gestures, ...keys] : [...keys, gestures];
}
