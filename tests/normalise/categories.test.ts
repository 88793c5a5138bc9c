import { expect, test } from 'vitest';
import { read } from '../extract/read.ts';

/** The first event's ACLED type and sub-event type. */
function kind(text: string): string {
  const [event] = read(text).events;
  return event ? `${event.acled_event_type} / ${event.acled_sub_event_type}` : 'nothing';
}

test.each([
  ['Nurses staged a protest in Zinder against unpaid wages.', 'Protests / Peaceful protest'],
  ['A sit-in staged by nurses went on in Zinder.', 'Protests / Peaceful protest'],
  ['Sit-in by dock workers at the port of Lomé.', 'Protests / Peaceful protest'],
  ['Lawyers hold sit-ins in Lomé to demand better pay.', 'Protests / Peaceful protest'],
  ['Demanding clean water, women staged a rally in Nyala.', 'Protests / Peaceful protest'],
  ['Teachers boycotted classes in Bouaké.', 'Protests / Peaceful protest'],
  [
    'Hundreds of people gathered in Bamako on Friday to demand the release of a journalist who was arrested in May.',
    'Protests / Peaceful protest',
  ],
  ['Demonstrators demanded the resignation of the mayor of Gao.', 'Protests / Peaceful protest'],
  ['Garment workers protest high prices in Dhaka.', 'Protests / Peaceful protest'],
  ['Sit in organised by nurses against low pay in Gulu.', 'Protests / Peaceful protest'],
  ['Farmers surrounded the residence of a minister, demanding better prices.', 'Protests / Peaceful protest'],
  ['Drivers staged a road roko near Salem.', 'Riots / Violent demonstration'],
  ['Police fired tear gas at students in Kindu.', 'Protests / Protest with intervention'],
])('a gathering with a message is a protest: %s', (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test.each([
  ['Students of two faculties clashed on the campus in Sylhet.', 'Riots / Mob violence'],
  ['Villagers attacked customs officers near Bawku.', 'Riots / Mob violence'],
  ['Youths hurled stones at a bus in Kisumu.', 'Riots / Mob violence'],
  ['Residents beat a suspected cattle thief in Gulu.', 'Riots / Mob violence'],
  ['Police clashed with traders at the market in Kumasi.', 'Riots / Mob violence'],
  ['Clashes broke out between supporters of two parties in Tanga.', 'Riots / Mob violence'],
  ['Soldiers mutinied in Bouna.', 'Riots / Mob violence'],
  ['A group of locals vandalised the town hall in Bukoba.', 'Riots / Mob violence'],
  ['Residents ransacked local offices of the electoral commission in Bukoba.', 'Riots / Mob violence'],
  ['Youths set fire to police stations in Bukoba.', 'Riots / Mob violence'],
  ['A petrol bomb was thrown at a shop in Jessore.', 'Riots / Mob violence'],
  ['Clashes broke out between students and traders in Kumasi.', 'Riots / Mob violence'],
  ['Hundreds of shopkeepers set fire to the party headquarters, angry at soldiers who had looted their goods.', 'Riots / Mob violence'],
])('where a side bears no arms of its own there is no battle: %s', (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test.each([
  ['Soldiers clashed with rebels near Bria.', 'Battles / Armed clash'],
  ['Gunmen ambushed an army patrol near Bria, killing two soldiers.', 'Battles / Armed clash'],
  ['Militants opened fire on a police patrol near Bria.', 'Battles / Armed clash'],
  ['Two people were killed in a clash between farmers and herders in Wukari.', 'Battles / Armed clash'],
  ['Gunmen exchanged fire with police in Bria.', 'Battles / Armed clash'],
  ['Soldiers of two brigades fired on each other in Bria.', 'Battles / Armed clash'],
  ['Police station attacked overnight in Bria by unknown gunmen.', 'Battles / Armed clash'],
  ['Rebels ambushed a convoy of soldiers near Bria with a mine and small arms fire.', 'Battles / Armed clash'],
])('organised armed sides make a battle: %s', (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test.each([
  ['Militants killed a municipal councillor in Bria.', 'Violence against civilians / Attack'],
  ['Gunmen shot dead a retired policeman in Bria.', 'Violence against civilians / Attack'],
  ['Militants opened fire on a minibus near Bria, wounding three passengers.', 'Violence against civilians / Attack'],
  ['Gunmen opened fire on a rally in Tank, killing seven people.', 'Violence against civilians / Attack'],
  ['Gunmen attempted to assassinate the mayor of Bria.', 'Violence against civilians / Attack'],
  ['Gunmen abducted a well-known local figure in Bria.', 'Violence against civilians / Abduction/forced disappearance'],
  ['The army tortured villagers, burned granaries and ransacked houses in Bria.', 'Violence against civilians / Attack'],
  ['Three people were killed when unidentified men threw a petrol bomb at a bus in Jessore.', 'Violence against civilians / Attack'],
])('civilians who are attacked are no side of a battle: %s', (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test.each([
  ['A soldier stepped on a landmine near Bria and was wounded.', 'Explosions/Remote violence / Remote explosive/landmine/IED'],
  ['Two soldiers were wounded when their truck hit a mine near Bria.', 'Explosions/Remote violence / Remote explosive/landmine/IED'],
  ['Two civilians were wounded as a bomb exploded in Bria.', 'Explosions/Remote violence / Remote explosive/landmine/IED'],
  ['A suicide bomber blew himself up at a checkpoint in Bria, killing two soldiers.', 'Explosions/Remote violence / Suicide bomb'],
  ['Four militants were killed due to air strikes in the Tirah valley.', 'Explosions/Remote violence / Air/drone strike'],
])('what strikes from afar is remote violence: %s', (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test.each([
  ['Militants burned the school in Diabo.', 'Strategic developments / Looting/property destruction'],
  ['Militants blocked the road to Diabo and abducted a driver.', 'Violence against civilians / Abduction/forced disappearance'],
  ['The army launched an operation in the Est region.', 'Strategic developments / Change to group/activity'],
  ['Police arrested a former minister on charges of murder.', 'Strategic developments / Arrests'],
  ['Gunmen attacked the market in Diabo and burned stalls.', 'Strategic developments / Looting/property destruction'],
  ['Soldiers fired in the air in Diabo.', 'Strategic developments / Other'],
])('what forces and armed groups do short of battle: %s', (text, expected) => {
  expect(kind(text)).toBe(expected);
});

test('what was done comes before what was said, and a demand is part of its protest', () => {
  const { events } = read(
    'The governor met opposition leaders on Monday. Teachers, demanding back pay, staged a march in Bouaké on Tuesday.',
  );
  expect(events.map(({ event_type }) => event_type)).toEqual(['PROTEST', 'CONSULT']);
});
