-- Long and short, leverage, exits, partial fills, funding, liquidations and halts; scheduled starts.
-- What was written before was spot: long, without leverage, decided by seats, filled whole.

ALTER TABLE competition ADD COLUMN start_at timestamptz;
CREATE INDEX competition_scheduled ON competition (start_at) WHERE status = 'CREATED' AND start_at IS NOT NULL;

-- filled: units so far; remaining: what the last fill left to do, null before the first.
ALTER TABLE trade_order
    ADD COLUMN position_side text    NOT NULL DEFAULT 'LONG',
    ADD COLUMN leverage      numeric NOT NULL DEFAULT 1,
    ADD COLUMN exits         json    NOT NULL DEFAULT '{}',
    ADD COLUMN clamps        json    NOT NULL DEFAULT '[]',
    ADD COLUMN trigger       text    NOT NULL DEFAULT 'DECISION',
    ADD COLUMN filled        numeric NOT NULL DEFAULT 0,
    ADD COLUMN remaining     numeric;
UPDATE trade_order o
   SET filled = f.quantity, remaining = 0
  FROM fill f
 WHERE f.competition = o.competition AND f.order_id = o.order_id;

-- The venue's own exits fill without an order.
ALTER TABLE fill
    DROP CONSTRAINT fill_competition_order_id_fkey,
    ADD COLUMN position_side text    NOT NULL DEFAULT 'LONG',
    ADD COLUMN trigger       text    NOT NULL DEFAULT 'DECISION',
    ADD COLUMN remaining     numeric NOT NULL DEFAULT 0,
    ADD COLUMN leverage      numeric NOT NULL DEFAULT 1,
    ADD COLUMN margin_after  numeric;

ALTER TABLE account_mark
    ADD COLUMN unrealised_pnl numeric,
    ADD COLUMN exposure       numeric;

CREATE TABLE closed_position (
    competition         text        NOT NULL REFERENCES competition (id),
    sequence            bigint      NOT NULL,
    frame               bigint      NOT NULL,
    seat                text        NOT NULL,
    symbol              text        NOT NULL,
    side                text        NOT NULL,
    quantity            numeric     NOT NULL CHECK (quantity > 0),
    opened_at           timestamptz NOT NULL,
    closed_at           timestamptz NOT NULL,
    entry_notional      numeric     NOT NULL,
    exit_notional       numeric     NOT NULL,
    gross_pnl           numeric     NOT NULL,
    fees                numeric     NOT NULL,
    funding             numeric     NOT NULL,
    liquidation_fee     numeric     NOT NULL,
    insurance           numeric     NOT NULL,
    net_pnl             numeric     NOT NULL,
    trigger             text        NOT NULL,
    ambiguous           boolean     NOT NULL,
    alternative_net_pnl numeric,
    PRIMARY KEY (competition, sequence)
);

-- Once per position and funding time.
CREATE TABLE funding_payment (
    competition  text        NOT NULL REFERENCES competition (id),
    frame        bigint      NOT NULL,
    seat         text        NOT NULL,
    symbol       text        NOT NULL,
    time         timestamptz NOT NULL,
    side         text        NOT NULL,
    quantity     numeric     NOT NULL,
    price        numeric     NOT NULL,
    rate         numeric     NOT NULL,
    amount       numeric     NOT NULL,
    cash_after   numeric     NOT NULL,
    margin_after numeric     NOT NULL,
    PRIMARY KEY (competition, frame, seat, symbol)
);

CREATE TABLE liquidation (
    competition       text        NOT NULL REFERENCES competition (id),
    frame             bigint      NOT NULL,
    seat              text        NOT NULL,
    symbol            text        NOT NULL,
    time              timestamptz NOT NULL,
    side              text        NOT NULL,
    quantity          numeric     NOT NULL,
    liquidation_price numeric     NOT NULL,
    price             numeric     NOT NULL,
    margin            numeric     NOT NULL,
    liquidation_fee   numeric     NOT NULL,
    insurance         numeric     NOT NULL,
    PRIMARY KEY (competition, frame, seat, symbol)
);

CREATE TABLE halt (
    competition text        NOT NULL REFERENCES competition (id),
    sequence    bigint      NOT NULL,
    frame       bigint      NOT NULL,
    seat        text        NOT NULL,
    time        timestamptz NOT NULL,
    code        text        NOT NULL,
    until       timestamptz,
    details     json        NOT NULL,
    PRIMARY KEY (competition, sequence)
);

-- What every symbol was worth at every boundary, played or not: the benchmark of the statistics is made of it.
CREATE TABLE boundary_price (
    competition text        NOT NULL REFERENCES competition (id),
    frame       bigint      NOT NULL,
    symbol      text        NOT NULL,
    time        timestamptz NOT NULL,
    price       numeric     NOT NULL CHECK (price > 0),
    PRIMARY KEY (competition, frame, symbol)
);

-- Decisions as a list shows them: without the three long texts of the trail.
CREATE VIEW decision_listed AS
SELECT competition, round, seat, event_id, request_id, outcome, code, message, intents,
       (trail::jsonb - 'systemPrompt' - 'userPrompt' - 'rawReply')::json AS trail,
       cost_usd, input_tokens, output_tokens, after_frame, ordinal, received_at
  FROM decision;
