SELECT casualty_id, count_low, count_best, count_high, victim_text, victim_type, perpetrator_text,
       place_text, country, period_start, period_end, status
FROM killed ORDER BY count_best DESC NULLS LAST, count_low DESC NULLS LAST, casualty_id LIMIT 20
