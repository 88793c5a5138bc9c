import { type Selection, type Step, step, wholeWords } from '../model/selection.ts';
import { element } from './element.ts';

/** The words that somebody has chosen in the article, by mouse or by keyboard. */
export interface Picking {
  now: () => Selection | null;
  /** Puts the marks back after the text was drawn anew; another text lets go of them. */
  redraw: (source: string, text: string) => void;
  clear: () => void;
  take: (move: Step, from: number) => void;
  /** Calls back whenever other words are chosen. */
  onChange: (told: () => void) => void;
}

/** Follows what is selected in the article. What is chosen stays chosen, and marked, while somebody fills in a form. */
export function openPicking(): Picking {
  let [source, text] = ['', ''];
  let picked: Selection | null = null;
  let changed = (): void => {};
  const set = (next: Selection | null): void => {
    const other = next?.start !== picked?.start || next?.end !== picked?.end;
    picked = next;
    mark(picked);
    element('picked').textContent = picked ? `Chosen: “${text.slice(picked.start, picked.end)}”` : '';
    if (other) changed();
  };
  document.addEventListener('selectionchange', () => {
    const native = nativeSelection();
    if (native) set(native.start === native.end ? null : wholeWords(text, native));
  });
  return {
    now: () => picked,
    redraw(id, next) {
      const same = id === source && next === text;
      [source, text] = [id, next];
      set(same ? picked : null);
    },
    clear: () => set(null),
    onChange(told) {
      changed = told;
    },
    take(move, from) {
      set(step(text, picked, move, from));
      if (picked) rangeOf(picked)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** What the browser has selected, when that was begun in the article's text: nothing of it is from where to where nothing is selected. */
function nativeSelection(): Selection | null {
  const selection = getSelection();
  if (!selection?.anchorNode || !element('text')?.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const touched = pieces().filter((piece) => range.intersectsNode(piece));
  if (touched.length === 0) return null;
  const position = (piece: HTMLElement, node: Node, offset: number, otherwise: number): number => {
    return Number(piece.dataset.start) + (piece.firstChild === node ? offset : otherwise);
  };
  const last = touched.at(-1)!;
  return {
    start: position(touched[0]!, range.startContainer, range.startOffset, 0),
    end: position(last, range.endContainer, range.endOffset, range.collapsed ? 0 : last.textContent!.length),
  };
}

const pieces = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#text .piece')];

function rangeOf({ start, end }: Selection): Range | null {
  const [from, to] = [placeOf(start, false), placeOf(end, true)];
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/** The place in the page of a position in the text; of two pieces that meet there, the first for an `ending`. */
function placeOf(offset: number, ending: boolean): [Node, number] | null {
  for (const piece of pieces()) {
    const start = Number(piece.dataset.start);
    const end = start + piece.textContent!.length;
    if (offset >= start && (ending ? offset <= end : offset < end)) return [piece.firstChild!, offset - start];
  }
  return null;
}

/** Marks the chosen words without touching the text's elements. */
function mark(selection: Selection | null): void {
  const range = selection && rangeOf(selection);
  if (range) CSS.highlights.set('picked', new Highlight(range));
  else CSS.highlights.delete('picked');
}
