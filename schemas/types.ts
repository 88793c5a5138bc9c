// Made from schemas/*.schema.json by `npm run types`; change the schemas, not this file.

/**
 * One row is one thing that somebody did, announced, threatened or is said to have done, at a time and a place: an attack, a withdrawal, a coup, a visit, a protest. Planned and alleged acts are rows of the act's own type, told apart by status.
 */
export interface EventRow {
  /**
   * Identifies the event. Derived from content, so that the same source gives the same id everywhere.
   */
  event_id: string;
  /**
   * What kind of act it is: one of the sixteen PLOVER types.
   */
  event_type:
    | 'AGREE'
    | 'CONSULT'
    | 'SUPPORT'
    | 'CONCEDE'
    | 'COOPERATE'
    | 'AID'
    | 'RETREAT'
    | 'REQUEST'
    | 'ACCUSE'
    | 'REJECT'
    | 'THREATEN'
    | 'PROTEST'
    | 'SANCTION'
    | 'MOBILIZE'
    | 'COERCE'
    | 'ASSAULT';
  /**
   * The way in which the act is done; which modes a type can have is fixed. Null when the type has no modes or the source does not tell. `coup` and `territory` are additions to PLOVER.
   */
  event_mode:
    | 'abduct'
    | 'beat'
    | 'torture'
    | 'execute'
    | 'sexual'
    | 'assassinate'
    | 'destroy'
    | 'primitive'
    | 'firearms'
    | 'explosives'
    | 'suicide-attack'
    | 'aerial'
    | 'drone'
    | 'heavy-weapons'
    | 'crowd-control'
    | 'cleansing'
    | 'massacre'
    | 'unconventional'
    | 'seize'
    | 'restrict'
    | 'ban'
    | 'censor'
    | 'curfew'
    | 'arrest'
    | 'deport'
    | 'withhold'
    | 'misinformation'
    | 'cyber'
    | 'coup'
    | 'territory'
    | 'withdraw'
    | 'release'
    | 'return'
    | 'disarm'
    | 'ceasefire'
    | 'access'
    | 'resign'
    | 'troops'
    | 'weapons'
    | 'police'
    | 'militia'
    | 'demo'
    | 'riot'
    | 'strike'
    | 'hunger'
    | 'boycott'
    | 'obstruct'
    | 'convict'
    | 'expel'
    | 'discontinue'
    | 'visit'
    | 'third-party'
    | 'multilateral'
    | 'phone'
    | 'relations'
    | 'rights'
    | 'violence'
    | 'disapprove'
    | 'investigate'
    | 'allege'
    | 'assist'
    | 'change'
    | 'yield'
    | 'meet'
    | null;
  /**
   * How the source speaks of it: as a fact, as somebody's claim, as denied, as announced, or as a threat. A negated statement makes no row.
   */
  status: 'reported' | 'alleged' | 'denied' | 'planned' | 'threatened';
  /**
   * True when physical force was used against people or property, or would be if the planned, alleged or threatened act took place.
   */
  violent: boolean;
  /**
   * First day of the period in which the event took place or is to take place; for a month, its first day. Null when the source gives no date.
   */
  date_start: string | null;
  /**
   * Last day of that period; the same as date_start for a single day, the last day of the month for a month. Null when the source gives no date.
   */
  date_end: string | null;
  /**
   * How exactly the date is known; the row's first and last day span the whole period. Null when there is no date.
   */
  date_prec: 1 | 2 | 3 | 4 | 5 | null;
  /**
   * The words that date the event, verbatim. Null when it takes its date from elsewhere or has none.
   */
  date_text: string | null;
  /**
   * Country in which the event took place. Null when unknown or when it spans several countries.
   */
  country: string | null;
  /**
   * Region, state or province of the place. Null when unknown or when the event is placed less exactly.
   */
  admin1: string | null;
  /**
   * Name of the place under which it stands in the places table. Null when the source names none or it is in no gazetteer.
   */
  place: string | null;
  /**
   * The words that place the event, verbatim. Null when there are none.
   */
  place_text: string | null;
  /**
   * Latitude of the place in WGS 84, north positive. Null when the place has no coordinates.
   */
  latitude: number | null;
  /**
   * Longitude of the place in WGS 84, east positive. Null when the place has no coordinates.
   */
  longitude: number | null;
  /**
   * How exactly the place is known; the coordinates stand for the unit named here. Null when there is no place.
   */
  where_prec: 1 | 2 | 3 | 4 | 5 | 6 | 7 | null;
  /**
   * Number of the place in GeoNames. Null when GeoNames lacks the place or the place is not settled.
   */
  geonames_id: number | null;
  /**
   * Who acts: the attacker, the side that withdraws, the visitor. Null when the source names none or the name is in no list.
   */
  actor1_id: string | null;
  /**
   * The words that name who acts, verbatim. Null when the source does not say.
   */
  actor1_text: string | null;
  /**
   * Whom the act concerns: the side attacked, accused, visited or sanctioned. Null when there is none or the name is in no list.
   */
  actor2_id: string | null;
  /**
   * The words that name whom the act concerns, verbatim. Null when there is none.
   */
  actor2_text: string | null;
  /**
   * The people or thing struck, verbatim: a convoy, a mosque, a power line. Null when the source names none.
   */
  target_text: string | null;
  /**
   * The weapon or means, verbatim. Null when the source names none.
   */
  weapon_text: string | null;
  /**
   * Lowest reported number killed in this event, summed over its incident rows in casualties and leaving out rows that are part of others. Null when no deaths are counted.
   */
  deaths_low: number | null;
  /**
   * Most likely number killed in this event. Null when no deaths are counted or only a range is known.
   */
  deaths_best: number | null;
  /**
   * Highest reported number killed in this event. Null when no deaths are counted or there is no upper bound.
   */
  deaths_high: number | null;
  /**
   * The ACLED category the event falls in. Null where ACLED would not code it.
   */
  acled_event_type:
    'Battles' | 'Explosions/Remote violence' | 'Violence against civilians' | 'Protests' | 'Riots' | 'Strategic developments' | null;
  /**
   * The ACLED sub-category within acled_event_type. Null where ACLED would not code the event or the source does not tell.
   */
  acled_sub_event_type:
    | 'Armed clash'
    | 'Government regains territory'
    | 'Non-state actor overtakes territory'
    | 'Air/drone strike'
    | 'Shelling/artillery/missile attack'
    | 'Remote explosive/landmine/IED'
    | 'Suicide bomb'
    | 'Grenade'
    | 'Chemical weapon'
    | 'Attack'
    | 'Abduction/forced disappearance'
    | 'Sexual violence'
    | 'Peaceful protest'
    | 'Protest with intervention'
    | 'Excessive force against protesters'
    | 'Violent demonstration'
    | 'Mob violence'
    | 'Agreement'
    | 'Arrests'
    | 'Change to group/activity'
    | 'Disrupted weapons use'
    | 'Headquarters or base established'
    | 'Looting/property destruction'
    | 'Non-violent transfer of territory'
    | 'Other'
    | null;
  /**
   * The UCDP category of organised violence. Null where UCDP would not code the event.
   */
  ucdp_violence_type: 1 | 2 | 3 | null;
  /**
   * One plain English sentence made from this row's own fields.
   */
  summary: string;
  /**
   * Every source that reports this row, in alphabetical order; never empty.
   *
   * @minItems 1
   *
   * Items: The source document, as in sources.source_id. Free of slashes, semicolons, control characters and `..`.
   */
  source_ids: string[];
  /**
   * Estimated probability that the row is right, from 0 (certainly wrong) to 1 (certainly right). 1 where a person confirmed, edited or added the row.
   */
  confidence: number;
  /**
   * Whether a person has looked at the row.
   */
  review: 'machine' | 'confirmed' | 'corrected';
}

/**
 * One row is one count of people who came to one kind of harm, as a source gives it. Rows with scope `incident` and no part_of can be added up; cumulative tallies and subsets cannot.
 */
export interface CasualtyRow {
  /**
   * Identifies the row. Derived from content, so that the same source gives the same id everywhere.
   */
  casualty_id: string;
  /**
   * The event in which the harm was done. Null for a tally that belongs to no single event.
   */
  event_id: string | null;
  /**
   * What happened to the people counted.
   */
  harm: 'killed' | 'injured' | 'missing' | 'abducted' | 'detained' | 'displaced';
  /**
   * The words that name the victims, verbatim. Null when the source gives a bare number.
   */
  victim_text: string | null;
  /**
   * Who the victims were.
   */
  victim_type: 'civilian' | 'military' | 'police' | 'militant' | 'peacekeeper' | 'aid_worker' | 'journalist' | 'mixed' | 'unknown';
  /**
   * The force or group the victims belonged to. Null when they belonged to none or the name is in no list.
   */
  victim_actor_id: string | null;
  /**
   * Country the victims came from or served. Null when the source does not say.
   */
  victim_country: string | null;
  /**
   * Lowest number the source allows: 12 for "at least 12", 30 for "between 30 and 40", 24 for "dozens". Null when it sets no lower bound.
   */
  count_low: number | null;
  /**
   * The number the source gives or that is most likely: 12 for "at least 12", 1 for "a soldier". Null when only a range or a vague word is given.
   */
  count_best: number | null;
  /**
   * Highest number the source allows: 40 for "between 30 and 40". Null when it sets no upper bound.
   */
  count_high: number | null;
  /**
   * The words that give the number, verbatim. Null when the number is implied, as in "a soldier was killed" without a numeral.
   */
  count_text: string | null;
  /**
   * Whether the count is the toll of one event or a running tally.
   */
  scope: 'incident' | 'cumulative';
  /**
   * The larger count in which these people are already included. Null when the count stands on its own. Leave such rows out when adding up.
   */
  part_of: string | null;
  /**
   * First day of the period the count covers. Null when unknown.
   */
  period_start: string | null;
  /**
   * Last day of the period the count covers. Null when unknown.
   */
  period_end: string | null;
  /**
   * Country in which the harm was done. Null when unknown or when the count spans several countries.
   */
  country: string | null;
  /**
   * The words that place the harm, verbatim. Null when there are none.
   */
  place_text: string | null;
  /**
   * Who did the harm. Null when the source does not say or the name is in no list.
   */
  perpetrator_actor_id: string | null;
  /**
   * The words that name who did the harm, verbatim. Null when the source does not say.
   */
  perpetrator_text: string | null;
  /**
   * How the source speaks of it: as a fact, as somebody's claim, as denied, as announced, or as a threat. A negated statement makes no row.
   */
  status: 'reported' | 'alleged' | 'denied' | 'planned' | 'threatened';
  /**
   * Every source that reports this row, in alphabetical order; never empty.
   *
   * @minItems 1
   *
   * Items: The source document, as in sources.source_id. Free of slashes, semicolons, control characters and `..`.
   */
  source_ids: string[];
  /**
   * Estimated probability that the row is right, from 0 (certainly wrong) to 1 (certainly right). 1 where a person confirmed, edited or added the row.
   */
  confidence: number;
  /**
   * Whether a person has looked at the row.
   */
  review: 'machine' | 'confirmed' | 'corrected';
}

/**
 * One row is one stated posture of one force: that it is present somewhere, was deployed, withdrew, moved, was set up, replaced or ended.
 */
export interface ForceRow {
  /**
   * Identifies the row. Derived from content, so that the same source gives the same id everywhere.
   */
  force_id: string;
  /**
   * The force. Null when the source names none that is in a list.
   */
  actor_id: string | null;
  /**
   * The words that name the force, verbatim. Null when it is only implied.
   */
  force_text: string | null;
  /**
   * What sort of force it is. Null when the source does not tell.
   */
  kind:
    | 'armed_forces'
    | 'operation'
    | 'peacekeeping_mission'
    | 'coalition'
    | 'non_state_armed_group'
    | 'private_military_company'
    | 'militia'
    | 'police'
    | 'regional_organisation'
    | null;
  /**
   * What the source says of the force.
   */
  posture: 'present' | 'deployed' | 'withdrawn' | 'relocated' | 'established' | 'replaced' | 'ended';
  /**
   * Country the force left. Null when it left none or the source does not say.
   */
  from_country: string | null;
  /**
   * Name of the place the force left, as in the places table. Null when it left none or only the country is known.
   */
  from_place: string | null;
  /**
   * Country the force is in, was sent to or moved to. Null when the source does not say.
   */
  to_country: string | null;
  /**
   * Name of the place the force is in, was sent to or moved to, as in the places table. Null when only the country is known.
   */
  to_place: string | null;
  /**
   * First day of the period for which the posture is stated. Null when unknown.
   */
  date_start: string | null;
  /**
   * Last day of the period for which the posture is stated. Null when unknown or when no end is stated.
   */
  date_end: string | null;
  /**
   * How exactly date_start and date_end are known; the less exact of the two. Null when there is no date.
   */
  date_prec: 1 | 2 | 3 | 4 | 5 | null;
  /**
   * Lowest stated strength. Null when the source gives no lower bound.
   */
  personnel_low: number | null;
  /**
   * Stated or most likely strength: 2400 for "about 2,400". Null when only a range is given or none.
   */
  personnel_best: number | null;
  /**
   * Highest stated strength. Null when the source gives no upper bound.
   */
  personnel_high: number | null;
  /**
   * The words that give the strength, verbatim. Null when there are none.
   */
  personnel_text: string | null;
  /**
   * The event that brought the posture about, such as a withdrawal. Null when there is none.
   */
  event_id: string | null;
  /**
   * How the source speaks of it: as a fact, as somebody's claim, as denied, as announced, or as a threat. A negated statement makes no row.
   */
  status: 'reported' | 'alleged' | 'denied' | 'planned' | 'threatened';
  /**
   * Every source that reports this row, in alphabetical order; never empty.
   *
   * @minItems 1
   *
   * Items: The source document, as in sources.source_id. Free of slashes, semicolons, control characters and `..`.
   */
  source_ids: string[];
  /**
   * Estimated probability that the row is right, from 0 (certainly wrong) to 1 (certainly right). 1 where a person confirmed, edited or added the row.
   */
  confidence: number;
  /**
   * Whether a person has looked at the row.
   */
  review: 'machine' | 'confirmed' | 'corrected';
}

/**
 * One row is one named actor that a row of events, casualties or forces points at: a state's army, an armed group, a government, an organisation, a person.
 */
export interface ActorRow {
  /**
   * Identifies the actor. Derived from its name, so that it is the same in every release.
   */
  actor_id: string;
  /**
   * The actor's usual name in English.
   */
  name: string;
  /**
   * What sort of actor it is. Null when not known.
   */
  kind:
    | 'armed_forces'
    | 'operation'
    | 'peacekeeping_mission'
    | 'coalition'
    | 'non_state_armed_group'
    | 'private_military_company'
    | 'militia'
    | 'police'
    | 'regional_organisation'
    | 'government'
    | 'political_group'
    | 'international_organisation'
    | 'non_governmental_organisation'
    | 'criminal_group'
    | 'protesters'
    | 'civilians'
    | 'person'
    | null;
  /**
   * Country the actor belongs to. Null when it belongs to none or to several.
   */
  country: string | null;
  /**
   * Other names and acronyms of the actor; empty when there are none.
   */
  aliases: string[];
  /**
   * The larger actor this one belongs to, such as the armed forces that run an operation. Null when it belongs to none.
   */
  part_of: string | null;
  /**
   * First day the actor is known to have existed; the first day of the month or year when no more is known. Null when unknown.
   */
  active_from: string | null;
  /**
   * Last day the actor existed; the last day of the month or year when no more is known. Null when it still exists or this is unknown.
   */
  active_to: string | null;
  /**
   * The actor's item in Wikidata. Null when none is recorded.
   */
  wikidata_id: string | null;
}

/**
 * One row is one place, from a town to a country, that the sources mention and that a gazetteer knows.
 */
export interface PlaceRow {
  /**
   * Identifies the place. Derived from its gazetteer entry, so that it is the same in every release.
   */
  place_id: string;
  /**
   * The place's main name in the gazetteer.
   */
  name: string;
  /**
   * Country the place lies in. Null for places in no or several countries, such as the Sahel.
   */
  country: string | null;
  /**
   * Region, state or province the place lies in. Null when unknown.
   */
  admin1: string | null;
  /**
   * District or county the place lies in. Null when unknown.
   */
  admin2: string | null;
  /**
   * Latitude of the place in WGS 84, north positive. Null when the place has no coordinates.
   */
  latitude: number | null;
  /**
   * Longitude of the place in WGS 84, east positive. Null when the place has no coordinates.
   */
  longitude: number | null;
  /**
   * What sort of place it is, as a GeoNames feature code.
   */
  feature: string;
  /**
   * Number of the place in GeoNames. Null when GeoNames lacks the place or the place is not settled.
   */
  geonames_id: number | null;
}

/**
 * One row is one document that was read, with what is known of its origin. The documents themselves are under raw/.
 */
export interface SourceRow {
  /**
   * Identifies the document; for a document under raw/, the name of its folder. Free of slashes, semicolons, control characters and `..`.
   */
  source_id: string;
  /**
   * Headline of the document, verbatim. Null when unknown.
   */
  title: string | null;
  /**
   * Who published the document. Null when unknown.
   */
  publisher: string | null;
  /**
   * Web address at which the document was published. Null when unknown.
   */
  url: string | null;
  /**
   * Language of the text as a two-letter code. Null when it could not be told.
   */
  language: string | null;
  /**
   * Day of publication; "Monday" and "last month" are counted from it. Null when neither stated nor to be inferred.
   */
  published_on: string | null;
  /**
   * Where the publication date comes from.
   */
  published_on_basis: 'stated' | 'inferred' | 'unknown';
  /**
   * Day on which the document was fetched. Null when unknown.
   */
  retrieved_on: string | null;
  /**
   * Terms under which the document may be used, as an SPDX identifier or in words. Null when unknown.
   */
  licence: string | null;
  /**
   * Lower-case hexadecimal SHA-256 of the raw file, byte for byte. Null for a document that came without a file.
   */
  sha256: string | null;
  /**
   * Length of the document's text in UTF-16 code units, the unit of the evidence offsets.
   */
  characters: number;
}

/**
 * One row is one thing that was left out, or put right by emptying a field: a document that could not be read, a row that broke a rule, a decision that matched nothing. Nothing is dropped without standing here.
 */
export interface RejectRow {
  /**
   * Identifies the reject. Derived from source, stage, reason and excerpt.
   */
  reject_id: string;
  /**
   * The document concerned, or the line of the input when it had no usable id. Null when no document is concerned.
   */
  source_id: string | null;
  /**
   * The stage of the pipeline that rejected it.
   */
  stage: 'ingest' | 'extract' | 'normalise' | 'link' | 'validate' | 'review' | 'release';
  /**
   * One sentence that names the field and the value and says what is wrong.
   */
  reason: string;
  /**
   * The words concerned, verbatim, at most 300 characters. Null when there are none.
   */
  excerpt: string | null;
}

/**
 * One row ties one field of one row to the words of a source that say it, and to the rule that read them.
 */
export interface EvidenceRow {
  /**
   * Identifies the piece of evidence. Derived from row, field and span.
   */
  evidence_id: string;
  /**
   * The table in which the evidenced row stands.
   */
  table_name: 'events' | 'casualties' | 'forces' | 'actors' | 'places';
  /**
   * Key of the evidenced row in that table.
   */
  row_id: string;
  /**
   * Column of the evidenced row. Null when the words speak for the row as a whole.
   */
  field: string | null;
  /**
   * The value read for that field, as it is written in CSV. Null when the field is null.
   */
  value: string | null;
  /**
   * The source document, as in sources.source_id. Free of slashes, semicolons, control characters and `..`.
   */
  source_id: string;
  /**
   * Where the quote begins in the text of the document, counted from 0 in UTF-16 code units.
   */
  char_start: number;
  /**
   * Position just after the quote's last character, in UTF-16 code units.
   */
  char_end: number;
  /**
   * The words themselves: exactly the text from char_start up to char_end.
   */
  quote: string;
  /**
   * Id of the rule that read the words, or `review` for a person's decision.
   */
  rule: string;
  /**
   * Estimated probability that the row is right, from 0 (certainly wrong) to 1 (certainly right). 1 where a person confirmed, edited or added the row.
   */
  confidence: number;
}

/**
 * One row is one cell in which this version differs from the version before, or one column that came, went or moved. The version before with these changes made is this version, byte for byte.
 */
export interface ChangeRow {
  /**
   * The table that changed.
   */
  table_name: 'events' | 'casualties' | 'forces' | 'actors' | 'places' | 'sources' | 'rejects' | 'evidence';
  /**
   * Key of the row that changed, or * where the table's columns changed.
   */
  key: string;
  /**
   * What happened.
   */
  op: 'added' | 'removed' | 'changed' | 'column_added' | 'column_removed' | 'column_moved';
  /**
   * The column of the cell.
   */
  column_name: string;
  /**
   * The cell in the version before, as it is written in CSV. Null when it was empty.
   */
  old_value: string | null;
  /**
   * The cell in this version, as it is written in CSV. Null when it is empty.
   */
  new_value: string | null;
  /**
   * Why it changed, worked out from the two versions; where several causes apply, the first in this order: schema, review, source, rule.
   */
  cause: 'source' | 'rule' | 'review' | 'schema';
}

/**
 * One row is one id that an earlier version published and this one does not have, so that a citation of it still leads somewhere.
 */
export interface TombstoneRow {
  /**
   * Key of the row that went, in whatever table it stood.
   */
  id: string;
  /**
   * The first version without the row.
   */
  removed_in: string;
  /**
   * The row of the same table that rests on the same words of the same source; when that row went later, it has a tombstone too. Null when there is none.
   */
  replaced_by: string | null;
  /**
   * Why the row went, in a sentence.
   */
  reason: string;
}

/**
 * One row is one id that linking gave up: the row one source would have made by itself, which is one with a row of another source and stands under that row's id. The source's own words and numbers are in evidence.
 */
export interface RedirectRow {
  /**
   * Key that the row has where its source is read alone.
   */
  id: string;
  /**
   * Key of the row that stands for it in this version, in the same table.
   */
  replaced_by: string;
}

/**
 * One row is one column of one table of this release: what it means, what may stand in it, and how full it is.
 */
export interface CodebookRow {
  /**
   * The table, or the view with its folder.
   */
  table_name: string;
  /**
   * The column.
   */
  column_name: string;
  /**
   * Place of the column in its table, counted from 1.
   */
  position: number;
  /**
   * Name of the column for people.
   */
  title: string;
  /**
   * What the column tells.
   */
  meaning: string;
  /**
   * Type of its values.
   */
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';
  /**
   * What its numbers count or measure. Null for other columns.
   */
  unit: string | null;
  /**
   * Whether the value may be unknown.
   */
  may_be_empty: boolean;
  /**
   * Every value the column can have, each with its meaning after an equals sign, joined by a bar with a space on either side. Null for open columns.
   */
  allowed_values: string | null;
  /**
   * The standard that its values follow. Null when there is none.
   */
  standard: string | null;
  /**
   * Table and column of the key it holds, with a dot between them. Null for other columns.
   */
  points_at: string | null;
  /**
   * Share of rows of this release in which it is empty. Null for a table without rows.
   */
  share_empty: number | null;
  /**
   * The first value in this release. Null when it is empty in every row.
   */
  example: string | null;
}

/**
 * What ingest hands to extract: one text with what is known of its origin. Only source_id and text are required.
 */
export interface Document {
  /**
   * Identifies the document; for a document under raw/, the name of its folder.
   */
  source_id: string;
  /**
   * The whole text. Evidence offsets count its UTF-16 code units.
   */
  text: string;
  /**
   * Headline, verbatim. Null or absent when unknown.
   */
  title?: string | null;
  /**
   * Who published the document. Null or absent when unknown.
   */
  publisher?: string | null;
  /**
   * Web address at which it was published. Null or absent when unknown.
   */
  url?: string | null;
  /**
   * Language of the text as a two-letter code. Null or absent when unknown.
   */
  language?: string | null;
  /**
   * Day of publication, from which relative dates are counted. Null or absent when unknown.
   */
  published_on?: string | null;
  /**
   * Where the publication date comes from.
   */
  published_on_basis?: 'stated' | 'inferred' | 'unknown';
  /**
   * Day on which the document was fetched. Null or absent when unknown.
   */
  retrieved_on?: string | null;
  /**
   * Terms of use, as an SPDX identifier or in words. Null or absent when unknown.
   */
  licence?: string | null;
  /**
   * SHA-256 of the raw file. Null or absent when there is no file.
   */
  sha256?: string | null;
}

/**
 * What extract, normalise, link and validate hand on: the rows made from one document.
 */
export interface Extraction {
  /**
   * The document, or the line of the input when it had no usable id.
   */
  source_id: string;
  /**
   * Day of the document's publication, by which link weighs what it says; absent when unknown. Link leaves it out.
   */
  published_on?: string;
  /**
   * Rows of the events table.
   */
  events: EventRow[];
  /**
   * Rows of the casualties table.
   */
  casualties: CasualtyRow[];
  /**
   * Rows of the forces table.
   */
  forces: ForceRow[];
  /**
   * The actors these rows point at.
   */
  actors: ActorRow[];
  /**
   * The places these rows name.
   */
  places: PlaceRow[];
  /**
   * The words behind these rows.
   */
  evidence: EvidenceRow[];
  /**
   * What was left out, and why.
   */
  rejects: RejectRow[];
  /**
   * What people decided on which rows are the same; curate writes it, link follows it and leaves it out.
   */
  links?: Link[];
  /**
   * Rows of this document that went into another row when link made one of several.
   */
  redirects?: Redirect[];
}
/**
 * Two rows that are the same, or are not.
 */
export interface Link {
  /**
   * Whether the rows become one or stay two.
   */
  decision: 'link' | 'unlink';
  /**
   * The table of both rows.
   */
  table_name: 'events' | 'casualties' | 'forces';
  /**
   * Key of the row of this extraction.
   */
  row_id: string;
  /**
   * The second row of a link or unlink, in the same table, of another source or the same.
   */
  other: {
    /**
     * The source whose own extraction holds the row.
     */
    source_id: string;
    /**
     * Key of the row when the decision was made, before linking.
     */
    row_id: string;
    /**
     * The words the row rests on; by them it is found again when its id has moved.
     */
    evidence: {
      /**
       * Where the quote begins in the text.
       */
      char_start: number;
      /**
       * Position just after the quote's last character.
       */
      char_end: number;
      /**
       * The words themselves.
       */
      quote: string;
    };
  };
}
/**
 * A key that no longer stands, and the one to follow.
 */
export interface Redirect {
  /**
   * Key of the row that went.
   */
  id: string;
  /**
   * Key of the row it went into.
   */
  replaced_by: string;
}

/**
 * raw/<source_id>/source.yaml: what is known of the origin of one document. Write null for what is not known.
 */
export interface SourceFile {
  /**
   * Headline of the document, verbatim. Null when unknown.
   */
  title: string | null;
  /**
   * Who published it. Null when unknown.
   */
  publisher: string | null;
  /**
   * Who wrote it. Null or absent when unknown.
   */
  author?: string | null;
  /**
   * Web address at which it was published. Null when unknown.
   */
  url: string | null;
  /**
   * Day of publication. Null when unknown; it is then inferred from the text where possible.
   */
  published_on: string | null;
  /**
   * Day on which it was fetched. Null when unknown.
   */
  retrieved_on: string | null;
  /**
   * Language of the text as a two-letter code. Null to have it told from the text.
   */
  language: string | null;
  /**
   * Terms under which the text may be used, as an SPDX identifier or in words.
   */
  licence: string;
  /**
   * Web address of the licence. Null or absent when there is none.
   */
  licence_url?: string | null;
  /**
   * Other sources this one takes its facts from, as source ids or in words, so that they are not counted as independent reports.
   */
  rests_on?: string[];
  /**
   * Anything a reader should know of the document. Null or absent when there is nothing.
   */
  note?: string | null;
}

/**
 * raw/<source_id>/review.yaml: people's decisions on the rows made from one document, applied after extraction. Where two cannot both hold, that of the later day does, and on one day the one further down.
 */
export type ReviewFile = Decision[];

/**
 * One decision on one row.
 */
export interface Decision {
  /**
   * What is decided.
   */
  decision: 'confirm' | 'reject' | 'edit' | 'add' | 'link' | 'unlink';
  /**
   * The table of the row.
   */
  table_name: 'events' | 'casualties' | 'forces';
  /**
   * Key of the row when the decision was made. Null or absent for an added row.
   */
  row_id?: string | null;
  /**
   * The words the row rests on; by them the row is found again when its id has moved.
   */
  evidence?: {
    /**
     * Where the quote begins in the text.
     */
    char_start: number;
    /**
     * Position just after the quote's last character.
     */
    char_end: number;
    /**
     * The words themselves.
     */
    quote: string;
  };
  /**
   * The second row of a link or unlink, in the same table, of another source or the same.
   */
  other?: {
    /**
     * The source whose own extraction holds the row.
     */
    source_id: string;
    /**
     * Key of the row when the decision was made, before linking.
     */
    row_id: string;
    /**
     * The words the row rests on; by them it is found again when its id has moved.
     */
    evidence: {
      /**
       * Where the quote begins in the text.
       */
      char_start: number;
      /**
       * Position just after the quote's last character.
       */
      char_end: number;
      /**
       * The words themselves.
       */
      quote: string;
    };
  };
  /**
   * For an edit: the column that changes.
   */
  field?: string;
  /**
   * For an edit: what the field becomes; null empties it.
   */
  value?: string | number | boolean | string[] | null;
  /**
   * For an added row: its fields by column name. Columns left out are null.
   */
  row?: {
    [k: string]: string | number | boolean | string[] | null;
  };
  /**
   * Who decided.
   */
  by: string;
  /**
   * Day of the decision.
   */
  on: string;
  /**
   * Why it was decided so.
   */
  why: string;
}

/**
 * raw/dataset.yaml: what the published dataset is called, who made it and on what terms. Every date in a release comes from here.
 */
export interface DatasetFile {
  /**
   * Short name for files and identifiers: small letters, digits and dashes.
   */
  name: string;
  /**
   * Name for people.
   */
  title: string;
  /**
   * What the dataset holds, in a few sentences.
   */
  description: string;
  /**
   * Calendar version: year, month without a leading zero, number of the release in that month from 0.
   */
  version: string;
  /**
   * Semantic version of the schemas the release was made with. Absent to take the schemas' own.
   */
  schema_version?: string;
  /**
   * Day of the release.
   */
  released_on: string;
  /**
   * Terms under which the data may be used.
   */
  licence: {
    /**
     * Identifier of the licence.
     */
    name: string;
    /**
     * Full name of the licence.
     */
    title: string;
    /**
     * Web address of the licence.
     */
    url: string;
  };
  /**
   * Who made the dataset, in the order of citation.
   *
   * @minItems 1
   */
  contributors: {
    /**
     * Name of the person or body.
     */
    title: string;
    /**
     * Their part in it.
     */
    role: 'author' | 'publisher' | 'maintainer' | 'wrangler' | 'contributor';
    /**
     * The person's ORCID. Absent for a body.
     */
    orcid?: string;
    /**
     * Where the person works.
     */
    organization?: string;
    /**
     * Web page of the person or body.
     */
    url?: string;
  }[];
  /**
   * Words under which the dataset should be found.
   */
  keywords: string[];
  /**
   * Web page of the dataset. Null when it has none.
   */
  homepage: string | null;
  /**
   * How to cite the dataset. Absent to have it made from the other fields.
   */
  citation?: string;
  /**
   * Versions that are out in the world and never change again; written by `casus release --version`.
   */
  published?: PublishedVersion[];
}
/**
 * One version that is out in the world.
 */
export interface PublishedVersion {
  /**
   * Its calendar version.
   */
  version: string;
  /**
   * SHA-256 of its SHA256SUMS, which holds the checksums of all its other files.
   */
  sha256: string;
}

/**
 * The rows of every table.
 */
export interface Tables {
  events: EventRow[];
  casualties: CasualtyRow[];
  forces: ForceRow[];
  actors: ActorRow[];
  places: PlaceRow[];
  sources: SourceRow[];
  rejects: RejectRow[];
  evidence: EvidenceRow[];
}
