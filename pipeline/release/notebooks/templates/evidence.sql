SELECT field, value, quote, source_id, title, published_on, evidence.confidence
FROM evidence JOIN sources USING (source_id) WHERE row_id = $row_id
ORDER BY source_id, char_start, char_end, field NULLS FIRST, evidence_id LIMIT 20
