import type { Extraction } from '../../schemas/types.ts';

export const text = 'On 3 May 2021 raiders shot dead four herders, two of them boys, near the wells of Orlu. Scouts moved to Orlu.';

const id = (prefix: string, digit: string) => `${prefix}-${digit.repeat(12)}`;
export const ids = {
  event: id('ev', '1'),
  whole: id('ca', '1'),
  part: id('ca', '2'),
  force: id('fo', '1'),
  raiders: id('ac', '1'),
  league: id('ac', '2'),
  orlu: id('pl', '1'),
};

function evidence(digit: string, table_name: string, row_id: string, quote: string) {
  const char_start = text.indexOf(quote);
  const span = { char_start, char_end: char_start + quote.length, quote };
  return {
    evidence_id: id('ei', digit),
    table_name,
    row_id,
    field: null,
    value: null,
    source_id: 'orlu-2021',
    ...span,
    rule: 'sample',
    confidence: 0.9,
  };
}

function casualty(casualty_id: string, count: number, part_of: string | null) {
  return {
    casualty_id,
    event_id: ids.event,
    harm: 'killed',
    victim_text: 'herders',
    victim_type: 'civilian',
    victim_actor_id: null,
    victim_country: null,
    count_low: count,
    count_best: count,
    count_high: count,
    count_text: 'four',
    scope: 'incident',
    part_of,
    period_start: '2021-05-03',
    period_end: '2021-05-03',
    country: 'NGA',
    place_text: 'Orlu',
    perpetrator_actor_id: ids.raiders,
    perpetrator_text: 'raiders',
    status: 'reported',
    source_ids: ['orlu-2021'],
    confidence: 0.9,
    review: 'machine',
  };
}

/** A valid extraction, made anew on each call. */
export function sample(): Extraction {
  const event = {
    event_id: ids.event,
    event_type: 'ASSAULT',
    event_mode: 'firearms',
    status: 'reported',
    violent: true,
    date_start: '2021-05-03',
    date_end: '2021-05-03',
    date_prec: 1,
    date_text: 'On 3 May 2021',
    country: 'NGA',
    admin1: 'Imo',
    place: 'Orlu',
    place_text: 'Orlu',
    latitude: 5.79,
    longitude: 7.03,
    where_prec: 2,
    geonames_id: 2326171,
    actor1_id: ids.raiders,
    actor1_text: 'raiders',
    actor2_id: null,
    actor2_text: null,
    target_text: 'herders',
    weapon_text: null,
    deaths_low: 4,
    deaths_best: 4,
    deaths_high: 4,
    acled_event_type: 'Violence against civilians',
    acled_sub_event_type: 'Attack',
    ucdp_violence_type: 3,
    summary: 'Raiders killed four herders near Orlu.',
    source_ids: ['orlu-2021'],
    confidence: 0.9,
    review: 'machine',
  };
  const force = {
    force_id: ids.force,
    actor_id: null,
    force_text: 'Scouts',
    kind: 'militia',
    posture: 'relocated',
    from_country: null,
    from_place: null,
    to_country: 'NGA',
    to_place: 'Orlu',
    date_start: null,
    date_end: null,
    date_prec: null,
    personnel_low: null,
    personnel_best: null,
    personnel_high: null,
    personnel_text: null,
    event_id: null,
    status: 'reported',
    source_ids: ['orlu-2021'],
    confidence: 0.8,
    review: 'machine',
  };
  const actor = (actor_id: string, name: string, part_of: string | null) => ({
    actor_id,
    name,
    kind: 'militia',
    country: null,
    aliases: [],
    part_of,
    active_from: null,
    active_to: null,
    wikidata_id: null,
  });
  const place = {
    place_id: ids.orlu,
    name: 'Orlu',
    country: 'NGA',
    admin1: 'Imo',
    admin2: null,
    latitude: 5.79,
    longitude: 7.03,
    feature: 'PPL',
    geonames_id: 2326171,
  };
  return {
    source_id: 'orlu-2021',
    events: [event],
    casualties: [casualty(ids.whole, 4, null), casualty(ids.part, 2, ids.whole)],
    forces: [force],
    actors: [actor(ids.raiders, 'Raiders', ids.league), actor(ids.league, 'League of Raiders', null)],
    places: [place],
    evidence: [
      evidence('1', 'events', ids.event, 'raiders shot dead four herders'),
      evidence('2', 'casualties', ids.whole, 'four herders'),
      evidence('3', 'casualties', ids.part, 'two of them'),
      evidence('4', 'forces', ids.force, 'Scouts moved to Orlu'),
    ],
    rejects: [],
  } as Extraction;
}
