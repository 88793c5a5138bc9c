import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

/** Who did what to whom in the first violent event, each as the text has it. */
function roles(text: string) {
  const { events } = read(`LIMA, 3 AUG 22 -- [TEXT] ${text}`);
  const event = events.find(({ violent }) => violent);
  return event && [event.actor1_text, event.actor2_text ?? event.target_text, event.weapon_text];
}

describe('roles in a wire story in capitals', () => {
  test.each([
    // A name and what he was.
    ['FATHER JULIO ARGUEDAS, RECTOR OF THE SEMINARY, WAS KILLED YESTERDAY.', [null, 'FATHER JULIO ARGUEDAS', null]],
    ['THE RELEASE OF PABLO ARGUEDAS, KIDNAPPED LAST WEEK BY REBELS, WAS ANNOUNCED.', ['REBELS', 'PABLO ARGUEDAS', null]],
    // A verb that means violence only with a bomb.
    ['TERRORISTS PLACED A CHARGE OF DYNAMITE UNDER A BUS IN HUANTA.', ['TERRORISTS', null, 'CHARGE OF DYNAMITE']],
    ['THE TOWN HALL WAS "COMPLETELY DESTROYED BY REBELS."', ['REBELS', 'TOWN HALL', null]],
    // Who stands before the event noun; a quality is nobody.
    ['A SHINING PATH ATTACK ON A BUS LEFT TWO DEAD IN HUANTA.', ['SHINING PATH', 'BUS', null]],
    ['A TERRORIST ATTACK ON A BUS WAS REPORTED IN HUANTA.', [null, 'BUS', null]],
    // People who are members of something.
    ['MEMBERS OF A DEATH SQUAD KILLED A JUDGE.', ['MEMBERS OF A DEATH SQUAD', 'JUDGE', null]],
    // A condemned murder was committed.
    ['THE PARTY CONDEMNS THE MURDER OF JUDGE JULIO ARGUEDAS.', [null, 'JUDGE JULIO ARGUEDAS', null]],
    // Hyphens between blanks.
    ['REBELS BLEW UP THE PUNO - CUSCO OIL PIPELINE ON MONDAY.', ['REBELS', 'PUNO - CUSCO OIL PIPELINE', null]],
  ])('%s', (text, expected) => expect(roles(text)).toEqual(expected));
});
