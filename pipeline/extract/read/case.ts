/** Share of capitals among the letters above which a text counts as printed in capitals. */
const CAPITALS = 0.7;

/**
 * Text in a case the tagger can read, of the same length as the original so that offsets hold.
 * Capitals are lowered for the tagger; `caseless` tells later steps that capitals mark no names.
 */
export function plainCase(text: string): { plain: string; caseless: boolean } {
  let upper = 0;
  let letters = 0;
  for (let i = 0; i < text.length && letters < 4000; i++) {
    const code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) upper += 1;
    else if (code < 97 || code > 122) continue;
    letters += 1;
  }
  if (letters === 0) return { plain: text, caseless: true };
  const share = upper / letters;
  if (share > CAPITALS) return { plain: sameLengthLower(text), caseless: true };
  return { plain: text, caseless: upper === 0 && letters > 60 };
}

/** Lower-cases letter by letter: a few letters (İ) grow when lowered and would shift every offset after them. */
function sameLengthLower(text: string): string {
  const lowered = text.toLowerCase();
  if (lowered.length === text.length) return lowered;
  let out = '';
  for (const unit of text.split('')) {
    const low = unit.toLowerCase();
    out += low.length === 1 ? low : unit;
  }
  return out;
}
