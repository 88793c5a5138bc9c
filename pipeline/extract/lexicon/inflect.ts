export type VerbTag = 'base' | 's' | 'past' | 'participle' | 'ing';

const VOWEL = /[aeiou]/;

/** Every form of an English verb: regular by rule, irregular as given. "stab" -> stabs, stabbed, stabbing. */
export function verbForms(base: string, past?: string, participle?: string): Map<string, VerbTag[]> {
  const forms = new Map<string, VerbTag[]>();
  const add = (form: string, tag: VerbTag): void => {
    forms.set(form, [...(forms.get(form) ?? []), tag]);
  };
  const stem = doubled(base);
  const regular = base.endsWith('e') ? `${base}d` : /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  add(base, 'base');
  add(thirdPerson(base), 's');
  add(past ?? regular, 'past');
  add(participle ?? past ?? regular, 'participle');
  add(
    base.endsWith('ie')
      ? `${base.slice(0, -2)}ying`
      : base.endsWith('e') && !base.endsWith('ee')
        ? `${base.slice(0, -1)}ing`
        : `${stem}ing`,
    'ing',
  );
  return forms;
}

/** Last consonant doubled after one short stressed vowel: stab, gun, ban; also the few two-syllable verbs stressed at the end. */
function doubled(base: string): string {
  const short =
    /^[^aeiou]*[aeiou][bdgklmnprtz]$/.test(base) ||
    /(?:rebel|repel|expel|kidnap|overrun|quell|deter|occur|commit|permit|submit|admit|refer|hijack)$/.test(base);
  if (!short || /(?:quell|hijack)$/.test(base)) return base;
  return VOWEL.test(base.at(-2) ?? '') ? base + base.at(-1) : base;
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** Regular plural of a noun or of the last word of a phrase: "gun battle" -> "gun battles", "policeman" -> "policemen". */
export function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return `${noun.slice(0, -3)}men`;
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
