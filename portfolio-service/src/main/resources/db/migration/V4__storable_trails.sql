-- A reply may hold a NUL, which json keeps as an escape and jsonb refuses: one such row made every list it stands in fail.

-- The trail as jsonb, with U+FFFD in place of every escaped NUL. A backslash before the escape is itself escaped or it is none.
CREATE FUNCTION storable(trail json) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT AS $$
SELECT CASE WHEN position('\u0000' IN trail::text) > 0
            THEN regexp_replace(trail::text, '(?<!\\)((?:\\\\)*)\\u0000', '\1\\ufffd', 'g')::jsonb
            ELSE trail::jsonb
       END
$$;

CREATE OR REPLACE VIEW decision_listed AS
SELECT d.competition, d.round, d.seat, d.event_id, d.request_id, d.outcome, d.code, d.message, d.intents,
       (storable(d.trail) - 'systemPrompt' - 'userPrompt' - 'rawReply' - 'reasoning'
           || jsonb_build_object('calls', COALESCE(
                  (SELECT jsonb_agg(c.call - 'rawReply' ORDER BY c.place)
                     FROM jsonb_array_elements(storable(d.trail) -> 'calls') WITH ORDINALITY AS c (call, place)),
                  '[]'::jsonb)))::json AS trail,
       d.cost_usd, d.input_tokens, d.cached_input_tokens, d.output_tokens, d.reasoning_tokens,
       COALESCE((SELECT sum(copy.cost_usd)
                   FROM decision_copy copy
                  WHERE copy.competition = d.competition AND copy.round = d.round AND copy.seat = d.seat),
                0) AS copies_cost_usd,
       d.after_frame, d.ordinal, d.received_at
  FROM decision d;
