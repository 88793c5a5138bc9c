SELECT force_id, coalesce(name, force_text) AS force, posture, from_country, from_place, to_country, to_place,
       date_start, date_end, personnel_low, personnel_best, personnel_high, status
FROM forces LEFT JOIN actors USING (actor_id) ORDER BY date_start NULLS LAST, force_id LIMIT 20
