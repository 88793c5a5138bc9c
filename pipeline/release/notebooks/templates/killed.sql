SELECT harm, sum(count_low) AS low, sum(count_best) AS best,
       CASE WHEN count(count_high) = count(*) THEN sum(count_high) END AS high,
       count(*) AS counts, count(*) - count(count_best) AS without_best
FROM killed GROUP BY harm
