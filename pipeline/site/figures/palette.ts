/**
 * Colours of a figure by itself, on paper white. In a page the style sheet sets others through the class names of the same words, for
 * light and for dark. One accent: what it marks is people who were killed and force that was used.
 */
export const palette = {
  paper: '#ffffff',
  ink: '#22201d',
  muted: '#66625a',
  line: '#d9d4ca',
  land: '#efece5',
  stone: '#9a948a',
  tint: '#f0c9bd',
  accent: '#a3341c',
} as const;
