import { describe, expect, test } from 'vitest';
import { pluralOf, verbForms } from '../../pipeline/extract/lexicon/inflect.ts';
import { loadLexicon } from '../../pipeline/extract/lexicon/load.ts';

describe('verbForms', () => {
  test.each([
    ['kill', 'kill kills killed killing'],
    ['stab', 'stab stabs stabbed stabbing'],
    ['ban', 'ban bans banned banning'],
    ['nab', 'nab nabs nabbed nabbing'],
    ['repel', 'repel repels repelled repelling'],
    ['expel', 'expel expels expelled expelling'],
    ['free', 'free frees freed freeing'],
    ['die', 'die dies died dying'],
    ['raze', 'raze razes razed razing'],
    ['deny', 'deny denies denied denying'],
    ['destroy', 'destroy destroys destroyed destroying'],
    ['torch', 'torch torches torched torching'],
    ['ambush', 'ambush ambushes ambushed ambushing'],
    ['harass', 'harass harasses harassed harassing'],
    ['injure', 'injure injures injured injuring'],
    ['hijack', 'hijack hijacks hijacked hijacking'],
    ['quell', 'quell quells quelled quelling'],
    ['raid', 'raid raids raided raiding'],
    ['loot', 'loot loots looted looting'],
    ['behead', 'behead beheads beheaded beheading'],
    ['murder', 'murder murders murdered murdering'],
    ['abduct', 'abduct abducts abducted abducting'],
    ['kidnap', 'kidnap kidnaps kidnapped kidnapping'],
    ['flog', 'flog flogs flogged flogging'],
    ['rob', 'rob robs robbed robbing'],
    ['maim', 'maim maims maimed maiming'],
    ['bomb', 'bomb bombs bombed bombing'],
    ['recover', 'recover recovers recovered recovering'],
  ])('%s', (verb, forms) => expect([...new Set(verbForms(verb).keys())].join(' ')).toBe(forms));

  test.each([
    ['shoot', 'shot', 'shot', 'shoot shoots shot shooting'],
    ['overthrow', 'overthrew', 'overthrown', 'overthrow overthrows overthrew overthrown overthrowing'],
    ['take', 'took', 'taken', 'take takes took taken taking'],
    ['hit', 'hit', 'hit', 'hit hits hitting'],
    ['set', 'set', 'set', 'set sets setting'],
    ['flee', 'fled', 'fled', 'flee flees fled fleeing'],
  ])('%s, %s, %s', (base, past, participle, forms) => expect([...verbForms(base, past, participle).keys()].join(' ')).toBe(forms));

  test('one form may have several uses', () => {
    expect(verbForms('hit', 'hit', 'hit').get('hit')).toEqual(['base', 'past', 'participle']);
    expect(verbForms('kill').get('killed')).toEqual(['past', 'participle']);
  });
});

describe('pluralOf', () => {
  test.each([
    ['soldier', 'soldiers'],
    ['policeman', 'policemen'],
    ['policewoman', 'policewomen'],
    ['army', 'armies'],
    ['boy', 'boys'],
    ['witness', 'witnesses'],
    ['coach', 'coaches'],
    ['gun battle', 'gun battles'],
    ['bus', 'buses'],
  ])('%s', (noun, plural) => expect(pluralOf(noun)).toBe(plural));
});

describe('the compiled verbs', () => {
  const { verbs, senses } = loadLexicon();

  test.each([
    ['killed', 'kill'],
    ['kidnapped', 'abduct'],
    ['abducting', 'abduct'],
    ['fled', 'flee'],
    ['overthrown', 'coup'],
    ['ambushes', 'ambush'],
    ['shelled', 'shell'],
    ['stabbed', 'stab'],
    ['banned', 'ban'],
    ['slain', 'kill'],
    ['wounded', 'injure'],
  ])('%s means %s', (form, sense) => expect(verbs.get(form)?.map((entry) => entry.sense)).toContain(sense));

  test('every verb has a sense that exists', () => {
    expect([...verbs.values()].flat().filter(({ sense }) => !senses.has(sense))).toEqual([]);
  });

  test('longer phrases are tried first', () => {
    for (const forms of verbs.values()) {
      const lengths = forms.map(({ rest }) => rest.length);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }
  });
});
