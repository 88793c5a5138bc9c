import { type Markish, type PlotOptions, plot } from '@observablehq/plot';
import { DOMParser } from 'linkedom/worker';
import { palette } from './palette.ts';

/** Where a figure is shown: beside text on a wide screen and in papers, or on a phone. */
export type Width = 'wide' | 'narrow';

/** A figure and what it says in words, for those who do not see it and for what it leaves out. */
export interface Figure {
  /** SVG for each width. */
  svg: Record<Width, string>;
  /** Its heading. */
  title: string;
  /** What there is to see, in one sentence. */
  label: string;
  /** What is not drawn and why, a sentence each. */
  notes: string[];
}

// linkedom's build for workers is one file, which loads in a third of the time.
// Of XML, whose marks it escapes in attributes, too: a figure is a file of its own.
const document = new DOMParser().parseFromString('<svg/>', 'image/svg+xml');

/** What a plot is, as far as it is used here: no page's document is there when it is made. */
interface Drawn {
  setAttribute: (name: string, value: string) => void;
  removeAttribute: (name: string) => void;
  querySelectorAll: (selector: string) => Iterable<Drawn>;
  outerHTML: string;
}

/** Plots marks as an SVG that stands by itself: its text takes the system's font, its colours are those of paper. */
export function draw(label: string, options: PlotOptions & { marks: Markish[] }): string {
  const svg = plot({
    document,
    ariaLabel: label,
    style: { fontSize: '12px' },
    ...options,
  } as PlotOptions) as unknown as Drawn;
  // Plot names the groups of its marks, where names are not allowed and mean nothing to people.
  for (const group of svg.querySelectorAll(':not(a) > [aria-label]')) group.removeAttribute('aria-label');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'group');
  svg.setAttribute('color', palette.muted);
  // A tenth of a pixel is finer than any screen.
  return svg.outerHTML.replace(/(?<=\sd=")[^"]+/g, (path) => path.replace(/(\.\d)\d+/g, '$1'));
}

/** The figure in both widths. */
export function both(label: string, notes: string[], one: (width: Width) => string): Omit<Figure, 'title'> {
  return { svg: { wide: one('wide'), narrow: one('narrow') }, label, notes };
}
