-- The books of the arena. One row of competition is the lock of everything that carries its id.
-- Amounts are NUMERIC without a scale: exact, as computed. json (not jsonb) keeps the bytes that were hashed or published.

CREATE TABLE competition (
    id                      text PRIMARY KEY,
    name                    text        NOT NULL,
    template                text        NOT NULL,
    spec                    json        NOT NULL,
    spec_sha256             text        NOT NULL,
    speed                   numeric,
    left_out                json        NOT NULL,
    status                  text        NOT NULL CHECK (status IN ('CREATED', 'RUNNING', 'PAUSED', 'STOPPED', 'FINISHED')),
    ended_reason            text,
    last_frame              bigint      NOT NULL DEFAULT -1,
    next_frame              bigint      NOT NULL GENERATED ALWAYS AS (last_frame + 1) STORED,
    decided_round           integer     NOT NULL DEFAULT 0,
    sequence                bigint      NOT NULL DEFAULT 0,
    version                 bigint      NOT NULL DEFAULT 1,
    state_version           bigint      NOT NULL DEFAULT 1,
    fold                    json        NOT NULL,
    feed_partition          integer,
    feed_offset             bigint,
    root_hash               text,
    created_at              timestamptz NOT NULL,
    started_at              timestamptz,
    ended_at                timestamptz
);
CREATE INDEX competition_status ON competition (status, created_at DESC);

-- The outbox: what portfolio.ledger.v1 says, in order.
CREATE TABLE ledger_event (
    competition text        NOT NULL REFERENCES competition (id),
    sequence    bigint      NOT NULL,
    type        text        NOT NULL,
    schema_version integer  NOT NULL,
    frame       bigint      NOT NULL,
    envelope    json        NOT NULL,
    traceparent text,
    PRIMARY KEY (competition, sequence)
);

-- How far the relay has told the outside; a row of its own, so that the relay never waits for the books.
CREATE TABLE relay_cursor (
    competition             text PRIMARY KEY REFERENCES competition (id),
    published_sequence      bigint NOT NULL DEFAULT 0,
    published_state_version bigint NOT NULL DEFAULT 0,
    state_published_at      timestamptz
);

-- Double entry: the amounts of one reference sum to zero.
CREATE TABLE posting (
    competition text        NOT NULL REFERENCES competition (id),
    frame       bigint      NOT NULL,
    seat        text        NOT NULL,
    leg         integer     NOT NULL,
    round       integer     NOT NULL,
    account     text        NOT NULL,
    symbol      text,
    amount      numeric     NOT NULL,
    quantity    numeric,
    time        timestamptz NOT NULL,
    reference   text        NOT NULL,
    PRIMARY KEY (competition, frame, seat, leg)
);
CREATE INDEX posting_round ON posting (competition, round);

-- The first answer of a seat in a round, with the place it got in the order of the books.
CREATE TABLE decision (
    competition   text        NOT NULL REFERENCES competition (id),
    round         integer     NOT NULL,
    seat          text        NOT NULL,
    event_id      text        NOT NULL,
    request_id    text        NOT NULL,
    outcome       text        NOT NULL,
    code          text,
    message       text,
    intents       json        NOT NULL,
    trail         json        NOT NULL,
    cost_usd      numeric     NOT NULL,
    input_tokens  bigint      NOT NULL,
    output_tokens bigint      NOT NULL,
    after_frame   bigint      NOT NULL,
    ordinal       integer     NOT NULL,
    received_at   timestamptz NOT NULL,
    PRIMARY KEY (competition, round, seat)
);

-- Answers that hold no place, copies above all: their cost was paid, nothing else of them counts.
CREATE TABLE decision_copy (
    competition   text        NOT NULL REFERENCES competition (id),
    round         integer     NOT NULL,
    seat          text        NOT NULL,
    event_id      text        NOT NULL,
    cost_usd      numeric     NOT NULL,
    input_tokens  bigint      NOT NULL,
    output_tokens bigint      NOT NULL,
    received_at   timestamptz NOT NULL,
    PRIMARY KEY (competition, round, seat, event_id)
);

-- Everything that entered the books besides frames, at its place: a run is repeated from these and the feed.
CREATE TABLE admission (
    competition text    NOT NULL REFERENCES competition (id),
    after_frame bigint  NOT NULL,
    ordinal     integer NOT NULL,
    kind        text    NOT NULL CHECK (kind IN ('DECISION', 'COMMAND')),
    round       integer,
    seat        text,
    body        json    NOT NULL,
    PRIMARY KEY (competition, after_frame, ordinal)
);

-- Outbox of decision.requests.v1.
CREATE TABLE request (
    competition  text    NOT NULL REFERENCES competition (id),
    round        integer NOT NULL,
    seat         text    NOT NULL,
    envelope     json    NOT NULL,
    traceparent  text,
    retry_after  interval NOT NULL,
    published_at timestamptz,
    publications integer NOT NULL DEFAULT 0,
    PRIMARY KEY (competition, round, seat)
);
CREATE INDEX request_unpublished ON request (competition, round) WHERE published_at IS NULL;

CREATE TABLE round (
    competition        text        NOT NULL REFERENCES competition (id),
    round              integer     NOT NULL,
    sealed_at          timestamptz NOT NULL,
    opened_frame       bigint      NOT NULL,
    snapshot_partition integer     NOT NULL,
    snapshot_offset    bigint      NOT NULL,
    snapshot_sha256    text        NOT NULL,
    opened_at          timestamptz NOT NULL,
    decided_frame      bigint,
    answered           integer,
    missed             integer,
    decided_at         timestamptz,
    closed_frame       bigint,
    standings          json,
    hash               text,
    PRIMARY KEY (competition, round)
);

CREATE TABLE trade_order (
    competition    text        NOT NULL REFERENCES competition (id),
    order_id       text        NOT NULL,
    round          integer     NOT NULL,
    seat           text        NOT NULL,
    symbol         text        NOT NULL,
    side           text        NOT NULL,
    cash_fraction  numeric,
    quantity       numeric,
    snapshot_price numeric     NOT NULL,
    effective_at   timestamptz NOT NULL,
    accepted_frame bigint      NOT NULL,
    status         text        NOT NULL CHECK (status IN ('PENDING', 'FILLED', 'DENIED', 'CANCELLED')),
    code           text,
    ended_frame    bigint,
    PRIMARY KEY (competition, order_id)
);

-- Refusals, of intents that never became an order too.
CREATE TABLE denial (
    competition text    NOT NULL REFERENCES competition (id),
    sequence    bigint  NOT NULL,
    frame       bigint  NOT NULL,
    round       integer NOT NULL,
    seat        text    NOT NULL,
    order_id    text,
    symbol      text    NOT NULL,
    side        text    NOT NULL,
    code        text    NOT NULL,
    details     json    NOT NULL,
    PRIMARY KEY (competition, sequence)
);

CREATE TABLE fill (
    competition     text        NOT NULL REFERENCES competition (id),
    fill_id         text        NOT NULL,
    order_id        text        NOT NULL,
    frame           bigint      NOT NULL,
    round           integer     NOT NULL,
    seat            text        NOT NULL,
    symbol          text        NOT NULL,
    side            text        NOT NULL,
    quantity        numeric     NOT NULL CHECK (quantity > 0),
    reference_price numeric     NOT NULL CHECK (reference_price > 0),
    price           numeric     NOT NULL CHECK (price > 0),
    spread_cost     numeric     NOT NULL,
    slippage_cost   numeric     NOT NULL,
    fee             numeric     NOT NULL,
    latency_cost    numeric     NOT NULL,
    realised_pnl    numeric,
    cash_after      numeric     NOT NULL,
    position_after  numeric     NOT NULL,
    time            timestamptz NOT NULL,
    PRIMARY KEY (competition, fill_id),
    FOREIGN KEY (competition, order_id) REFERENCES trade_order (competition, order_id)
);

-- Points of the equity curves.
CREATE TABLE account_mark (
    competition     text        NOT NULL REFERENCES competition (id),
    seat            text        NOT NULL,
    frame           bigint      NOT NULL,
    round           integer     NOT NULL,
    time            timestamptz NOT NULL,
    cash            numeric     NOT NULL,
    positions_value numeric     NOT NULL,
    equity          numeric     NOT NULL,
    PRIMARY KEY (competition, seat, frame)
);

CREATE TABLE idempotency_key (
    key         text PRIMARY KEY,
    fingerprint text        NOT NULL,
    competition text        NOT NULL REFERENCES competition (id),
    created_at  timestamptz NOT NULL
);
