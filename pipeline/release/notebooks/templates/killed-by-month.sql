SELECT CASE WHEN strftime(period_start, '%Y-%m') = strftime(coalesce(period_end, period_start), '%Y-%m')
            THEN strftime(period_start, '%Y-%m') END AS month,
       victim_type, sum(count_low) AS low, sum(count_best) AS best,
       CASE WHEN count(count_high) = count(*) THEN sum(count_high) END AS high,
       count(*) AS counts, count(*) - count(count_best) AS without_best
FROM killed GROUP BY month, victim_type ORDER BY month NULLS LAST, victim_type LIMIT 20
