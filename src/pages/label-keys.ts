/** The keys of the label screen, as the help lists them. */
export const labelKeys = [
  {
    title: 'Find a class',
    keys: [
      { keys: ['/'], does: 'go to the search' },
      { keys: ['↑', '↓'], does: 'move through the classes' },
      { keys: ['Page ↑', 'Page ↓'], does: 'move by a page' },
      { keys: ['Esc'], does: 'clear the search' },
    ],
  },
  {
    title: 'Answer',
    keys: [
      { keys: ['Enter'], does: 'pick the class, or take it back' },
      { keys: ['1', '…', '5'], does: 'put the class in this slot' },
      { keys: ['Backspace'], does: 'remove the last pick, when the search is empty' },
      { keys: ['Alt', '← →'], does: 'move a pick, when it has the focus' },
      { keys: ['Space'], does: 'open the class: all examples, its siblings' },
      { keys: ['Ctrl', 'Z'], does: 'take the last change back' },
      { keys: ['Alt', 'P'], does: 'pause, or go on' },
      { keys: ['Ctrl', 'Enter'], does: 'commit' },
    ],
  },
  {
    title: 'Photo, when it has the focus',
    keys: [
      { keys: ['+', '−'], does: 'zoom' },
      { keys: ['0'], does: 'fit' },
      { keys: ['← ↑ → ↓'], does: 'move' },
    ],
  },
  { title: 'After the answer', keys: [{ keys: ['Enter'], does: 'next image' }] },
];
