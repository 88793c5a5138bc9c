import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../pipeline/extract/lexicon/load.ts';
import { topicOf } from '../../pipeline/extract/topic.ts';
import { read, tokensOf } from './read.ts';

const { topics } = loadLexicon();
const SPORT =
  'The hosts attacked from the whistle and their striker shot twice past the keeper. The defence was massacred before half-time. The coach praised his goalkeeper; the season ends with a derby.';
const SHARES =
  'Shares fell and bonds were hit as traders fled. Airlines were ambushed by the price of oil, and the index bled 40 points. Analysts expect the takeover of a retailer to fail.';
const SERIES =
  'In the first episode of the drama forty soldiers are killed. The actress is kidnapped by rebels, and the plot of the thriller leads to a raid. The director shot the sequel in Gao. Critics loved the soundtrack.';
const COACH =
  'A coach plunged into a ravine near Gao on Monday, killing 14 people. Fog had caused a crash there before. Nine people were injured.';

describe('what a text is about', () => {
  test.each([
    ['sport', SPORT],
    ['market', SHARES],
    ['screen', SERIES],
    ['accident', COACH],
    [null, 'Gunmen killed the coach of a football club near the stadium in Gao on Monday. Police said that the motive was not known.'],
    [null, 'A mine blew up a bus in heavy rainfall near Gao, killing 14 people and injuring nine. The road was closed by the army.'],
  ])('%s', (topic, text) => expect(topicOf(tokensOf(text), topics)).toBe(topic));
});

describe('no violence is read from', () => {
  test.each([
    ['figures of speech in sport', SPORT],
    ['figures of speech about markets', SHARES],
    ['what a series invents', SERIES],
    ['an accident', COACH],
    ['a natural death', 'The former minister died of a heart attack in Gao on Monday.'],
    ['an accident told in a line', 'Twelve people were killed when a bus plunged into a river in Mali on Sunday.'],
    ['a disease', 'Cholera has killed 40 people in Gao since March.'],
    ['a disaster', 'Floods killed 12 farmers near Gao and destroyed 300 houses.'],
    ['a striving', 'Three mayors are fighting for the job.'],
    ['what might have come', 'The delay could have led to deadly clashes.'],
    ['a pointing word', 'This one wounded her.'],
  ])('%s', (_, text) => {
    const { events, casualties } = read(text);
    expect([...events.filter(({ violent }) => violent), ...casualties]).toEqual([]);
  });
});

describe('violence is read', () => {
  test.each([
    ['at a match', `${SPORT} Police shot dead two fans outside the stadium.`, 2],
    ['in a market report', `${SHARES} In Gao, militants killed three traders on Monday.`, 3],
    ['on a road', 'Five people were killed when their overloaded lorry was ambushed near Gao.', 5],
    ['in the air', 'A helicopter was shot down by rebels and crashed near Kidal, killing four soldiers.', 4],
    ['in a flood', 'Torrential rainfall and floods hit Gao. Gunmen killed two farmers who fled the flooding on Monday.', 2],
  ])('%s', (_, text, dead) => {
    const killed = read(text).casualties.filter(({ harm }) => harm === 'killed');
    expect(killed.map((row) => row.count_best)).toEqual([dead]);
  });
});
