-- What thinking cost, by seat and day; and lists without the texts that trails have since then.

ALTER TABLE decision
    ADD COLUMN cached_input_tokens bigint NOT NULL DEFAULT 0,
    ADD COLUMN reasoning_tokens    bigint NOT NULL DEFAULT 0;
UPDATE decision
   SET cached_input_tokens = COALESCE((trail -> 'usage' ->> 'cachedInputTokens')::bigint, 0),
       reasoning_tokens    = COALESCE((trail -> 'usage' ->> 'reasoningTokens')::bigint, 0);

ALTER TABLE decision_copy
    ADD COLUMN cached_input_tokens bigint NOT NULL DEFAULT 0,
    ADD COLUMN reasoning_tokens    bigint NOT NULL DEFAULT 0;

-- Decisions as a list shows them: prompts, replies and thoughts stand in the single decision only.
DROP VIEW decision_listed;
CREATE VIEW decision_listed AS
SELECT d.competition, d.round, d.seat, d.event_id, d.request_id, d.outcome, d.code, d.message, d.intents,
       (d.trail::jsonb - 'systemPrompt' - 'userPrompt' - 'rawReply' - 'reasoning'
           || jsonb_build_object('calls', COALESCE(
                  (SELECT jsonb_agg(c.call - 'rawReply' ORDER BY c.place)
                     FROM jsonb_array_elements(d.trail::jsonb -> 'calls') WITH ORDINALITY AS c (call, place)),
                  '[]'::jsonb)))::json AS trail,
       d.cost_usd, d.input_tokens, d.cached_input_tokens, d.output_tokens, d.reasoning_tokens,
       COALESCE((SELECT sum(copy.cost_usd)
                   FROM decision_copy copy
                  WHERE copy.competition = d.competition AND copy.round = d.round AND copy.seat = d.seat),
                0) AS copies_cost_usd,
       d.after_frame, d.ordinal, d.received_at
  FROM decision d;

-- Everything that was paid for, failures and copies included, by the UTC day of the wall clock on which it was recorded.
CREATE VIEW spending AS
SELECT competition, seat, day,
       sum(decisions)::integer            AS decisions,
       sum(failures)::integer             AS failures,
       sum(copies)::integer               AS copies,
       sum(cost_usd)                      AS cost_usd,
       sum(input_tokens)::bigint          AS input_tokens,
       sum(cached_input_tokens)::bigint   AS cached_input_tokens,
       sum(output_tokens)::bigint         AS output_tokens,
       sum(reasoning_tokens)::bigint      AS reasoning_tokens
  FROM (SELECT competition, seat, date_trunc('day', received_at, 'UTC') AS day,
               1 AS decisions,
               CASE WHEN outcome IN ('VALID', 'REPAIRED') THEN 0 ELSE 1 END AS failures,
               0 AS copies,
               cost_usd, input_tokens, cached_input_tokens, output_tokens, reasoning_tokens
          FROM decision
         UNION ALL
        SELECT competition, seat, date_trunc('day', received_at, 'UTC'), 0, 0, 1,
               cost_usd, input_tokens, cached_input_tokens, output_tokens, reasoning_tokens
          FROM decision_copy) paid
 GROUP BY competition, seat, day;
