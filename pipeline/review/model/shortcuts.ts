/** A key and what it does. */
export interface Shortcut {
  keys: string[];
  does: string;
}

/** The keys of the app in the order in which they are listed. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['j', 'k'], does: 'Next row, row before' },
  { keys: ['n'], does: 'Next row that nobody has read yet' },
  { keys: ['c'], does: 'Confirm the row: it is right as it stands' },
  { keys: ['r'], does: 'Reject the row: it is wrong and goes' },
  { keys: ['e'], does: 'Change a field; chosen words are put in' },
  { keys: ['a'], does: 'Add a row that the rules missed, from the chosen words' },
  { keys: ['l'], does: 'Link the row with one that tells of the same' },
  { keys: ['u'], does: 'Undo your last decision on this article' },
  { keys: ['w'], does: 'Go to the words of the article' },
  { keys: ['q'], does: 'Go to the rows to read' },
  { keys: ['←', '→'], does: 'In the article: choose the word before, the next word' },
  { keys: ['↑', '↓'], does: 'In the article: choose the sentence before, the next sentence' },
  { keys: ['Shift'], does: 'With an arrow in the article: add to the chosen words, or take from them' },
  { keys: ['Esc'], does: 'Leave a form; let go of the chosen words' },
  { keys: ['?'], does: 'Show these keys' },
];
