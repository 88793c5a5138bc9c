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
    ['TERRORISTS PLACED A CHARGE OF DYNAMITE UNDER A BUS IN HUANTA.', ['TERRORISTS', 'BUS', 'CHARGE OF DYNAMITE']],
    // What a blast strikes is what it stood in, under or before; a town is only where.
    ["A BOMB EXPLODED IN FRONT OF COLONEL LARA'S VEHICLE.", [null, "COLONEL LARA'S VEHICLE", 'BOMB']],
    ['GUERRILLAS SET OFF A BOMB IN THE BASEMENT OF THE LIBERTY BUILDING.', ['GUERRILLAS', 'LIBERTY BUILDING', 'BOMB']],
    ['A BOMB EXPLODED INSIDE A TOURIST BUS ON MONDAY.', [null, 'TOURIST BUS', 'BOMB']],
    ['A BOMB EXPLODED IN THE CITY OF HUANTA ON MONDAY.', [null, null, 'BOMB']],
    ['ANOTHER EXPLOSION TOOK PLACE IN FRONT OF THE CHURCH.', [null, 'CHURCH', null]],
    ['A GRENADE WAS THROWN AT A BAKERY.', [null, 'BAKERY', 'GRENADE']],
    // A part or a number of things.
    ['REBELS BLEW UP A SECTION OF THE OIL PIPELINE.', ['REBELS', 'OIL PIPELINE', null]],
    ['REBELS BLEW UP AN UNDETERMINED NUMBER OF PYLONS.', ['REBELS', 'PYLONS', null]],
    ["GUNMEN MACHINEGUNNED THE MINISTER'S CAR.", ['GUNMEN', "MINISTER'S CAR", null]],
    // The weapon an event is called after.
    ['A BOMB ATTACK ON A BANK SHOCKED HUANTA.', [null, 'BANK', 'BOMB']],
    ['A CAR-BOMB BLAST DAMAGED A BAKERY IN HUANTA.', [null, 'BAKERY', 'CAR-BOMB']],
    ['THE DYNAMITE ATTACK KILLED A JUDGE IN HUANTA.', [null, 'JUDGE', 'DYNAMITE']],
    // Forces that are blamed, also where no country is named.
    ['WE BLAME THE ARMED FORCES FOR THE MURDER OF SIX NUNS.', ['ARMED FORCES', 'SIX NUNS', null]],
    ['WE BLAME A LIEUTENANT FOR THE MURDER OF SIX NUNS.', [null, 'SIX NUNS', null]],
    // A thing before the area it stands in.
    ['REBELS ATTACKED THE TOWN AND DESTROYED A BRIDGE.', ['REBELS', 'BRIDGE', null]],
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
