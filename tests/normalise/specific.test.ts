import { describe, expect, test } from 'vitest';
import { read } from '../extract/read.ts';

const REST =
  ' The minister spoke for an hour. He thanked the farmers. The road will be paved. Schools open next week. A lawyer read the text aloud.'.repeat(
    5,
  );

const violent = (text: string) => read(text).events.filter((event) => event.violent && event.status === 'reported').length;

describe('in a longer text, violence in general is no event', () => {
  test.each([
    ['The fighting continues.'],
    ['Attacks on civilians must stop.'],
    ['The minister spoke about murders and kidnappings.'],
    ['He deplored the aggression against the people.'],
    ['Heavy clashes were heard.'],
    ['He praised the offensive against the smugglers.'],
    ['The unrest worries shopkeepers.'],
  ])('%s', (text) => expect(violent(text + REST)).toBe(0));
});

describe('an incident is one', () => {
  test.each([
    ['Gunmen killed a teacher.'],
    ['The murder of the teacher shocked the town.'],
    ['A bomb exploded in front of a bank.'],
    ['Rebels attacked civilians on Monday in Bara.'],
    ['Soldiers clashed with rebels near Ansongo.'],
    ['He praised the offensive against the smugglers in Ansongo on Monday.'],
    ['The attack on two smugglers was condemned.'],
    ['The unrest in Ansongo on Monday worries shopkeepers.'],
    ['Three farmers were wounded.'],
  ])('%s', (text) => expect(violent(text + REST)).toBe(1));
});

describe('in a short note less will do', () => {
  test.each([
    ['Clashes broke out in Ansongo on Monday.'],
    ['An assassination took place in Ansongo.'],
    ['Rebels attacked villagers in Ansongo.'],
  ])('%s', (text) => expect(violent(text)).toBe(1));
});
