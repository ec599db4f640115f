const labelKeys = [
  {
    title: 'Find a class',
    keys: [
      { keys: ['/'], does: 'go to the search' },
      { keys: ['← ↑ → ↓', 'Enter'], does: 'choose a group, and open it' },
      { keys: ['↑', '↓'], does: 'move through the classes' },
      { keys: ['Page ↑', 'Page ↓'], does: 'move by a page' },
      { keys: ['Esc'], does: 'clear the search; go back to the groups' },
    ],
  },
  {
    title: 'Answer',
    keys: [
      { keys: ['Enter'], does: 'pick the class' },
      { keys: ['1', '…', '5'], does: 'put the class in this slot' },
      { keys: ['1', '…', '0', 'q', 'w', '…'], does: 'where categories are asked for: press that button' },
      { keys: ['Backspace'], does: 'remove the last pick, when the search is empty' },
      { keys: ['Alt', '← →'], does: 'move a pick, when it has the focus' },
      { keys: ['Space'], does: 'open the class: all examples, its siblings' },
      { keys: ['Ctrl', 'Z'], does: 'take the last change back, until you answer' },
      { keys: ['Alt', 'Z'], does: 'in a test: take the last “I don’t know” back, until the next answer' },
      { keys: ['Alt', '1', '…', '3'], does: 'where the session asks how sure you are: guess, lean, sure' },
      { keys: ['Alt', 'P'], does: 'pause, or go on' },
      { keys: ['Ctrl', 'Enter'], does: 'answer, once a class is picked' },
      { keys: ['?', 'F1'], does: 'this help; while something is typed in the search, F1 only' },
    ],
  },
  {
    title: 'Photo, under the mouse or with the focus',
    keys: [
      { keys: ['Enter'], does: 'show it in the whole window, or put it back' },
      { keys: ['Wheel', 'Double click', '+', '−'], does: 'zoom' },
      { keys: ['0'], does: 'fit' },
      { keys: ['← ↑ → ↓'], does: 'move' },
    ],
  },
  {
    title: 'Where photos come for a moment',
    keys: [
      { keys: ['Space'], does: 'show the photo, when it waits' },
      { keys: ['Esc'], does: 'stop it at once; it does not come again' },
      { keys: ['Alt', 'P'], does: 'have the next photo wait, or not' },
    ],
  },
  {
    title: 'After the answer',
    keys: [
      { keys: ['Enter'], does: 'next image' },
      { keys: ['M'], does: 'show where the network looked, or hide it' },
      { keys: ['G'], does: 'where it looked for its next guess' },
    ],
  },
];

const labelGestures = {
  title: 'With fingers',
  keys: [
    { keys: ['Tap'], does: 'open a group; pick a class' },
    { keys: ['i'], does: 'open a class: all examples, its siblings' },
    { keys: ['Swipe'], does: 'over the examples of a class: the others' },
    { keys: ['Undo'], does: 'take the last change back, until you answer' },
    { keys: ['Drag'], does: 'move a pick to another slot' },
    { keys: ['Tap'], does: 'on the photo: show it in the whole window, or put it back' },
    { keys: ['Pinch', 'Double tap'], does: 'zoom the photo' },
  ],
};

/** What can be done with the device at hand comes first. */
export function helpGroups() {
  const byFinger = matchMedia('(pointer: coarse)').matches;
  return byFinger ? [labelGestures, ...labelKeys] : [...labelKeys, labelGestures];
}
