package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.portfolio.application.referee.Journal;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.ledger.LedgerEvent;
import org.tradingarena.schema.types.CompetitionId;

/**
 * Keeps what one transaction added: one round trip per kind of row that there is. A row that exists already breaks the
 * transaction: the natural keys are the last guard against counting anything twice.
 */
final class JournalWriter {

    private static final String EVENT = """
        INSERT INTO ledger_event (competition, sequence, type, schema_version, frame, envelope, traceparent)
        VALUES (?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String POSTING = """
        INSERT INTO posting (competition, frame, seat, leg, round, account, symbol, amount, quantity, time, reference)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String REQUEST = """
        INSERT INTO request (competition, round, seat, envelope, traceparent, retry_after)
        VALUES (?, ?, ?, ?, ?, make_interval(secs => ?::double precision / 1000))\
        """;

    private final Connection connection;
    private final CompetitionId competition;
    private final CompetitionSpec spec;
    private final @Nullable Duration answerTime;
    private final Instant now;
    private final Duration retryMargin;

    JournalWriter(
            Connection connection,
            CompetitionId competition,
            CompetitionSpec spec,
            @Nullable Duration answerTime,
            Instant now,
            Duration retryMargin) {
        this.connection = connection;
        this.competition = competition;
        this.spec = spec;
        this.answerTime = answerTime;
        this.now = now;
        this.retryMargin = retryMargin;
    }

    /** Writes the journal behind that sequence number. */
    void write(Journal journal, long sequence) throws SQLException {
        AnswerTables.write(connection, competition, journal, now);
        events(journal, sequence);
        Projections.write(connection, journal, sequence, now);
        BoundaryPriceTable.write(connection, competition, journal.boundaryPrices());
        postings(journal.postings());
        requests(journal.requests());
    }

    private void events(Journal journal, long sequence) throws SQLException {
        Sequence place = new Sequence(sequence);
        Rows.send(connection, EVENT, journal.events(), (row, entry) -> {
            LedgerEvent event = entry.event();
            Envelope envelope = LedgerEnvelopes.of(event, spec, place.next(), now);
            row.text(competition)
                    .whole(place.last())
                    .text(envelope.type())
                    .whole(envelope.schemaVersion())
                    .whole(event.frame())
                    .jsonBytes(EventCodec.encode(envelope))
                    .text(entry.origin().traceparent());
        });
    }

    private void postings(List<Posting> postings) throws SQLException {
        long framesPerRound = spec.decisionInterval().dividedBy(spec.market().step());
        Rows.send(connection, POSTING, postings, (row, posting) -> row.text(competition)
                .whole(posting.frame())
                .text(posting.seat())
                .whole(posting.leg())
                .whole(posting.frame() < 0 ? 0 : posting.frame() / framesPerRound)
                .text(posting.account())
                .text(posting.symbol())
                .money(posting.amount())
                .quantity(posting.quantity())
                .time(posting.time())
                .text(posting.reference()));
    }

    private void requests(List<Journal.Request> requests) throws SQLException {
        Rows.send(connection, REQUEST, requests, (row, entry) -> row.text(competition)
                .whole(entry.request().round())
                .text(entry.request().seat().seatId())
                .jsonBytes(Canonical.bytes(LedgerEnvelopes.of(entry.request().within(answerTime), now)))
                .text(entry.origin().traceparent())
                .whole(entry.request().seat().timeout().plus(retryMargin).toMillis()));
    }

    /** Counts places in the ledger. */
    private static final class Sequence {
        private long last;

        Sequence(long last) {
            this.last = last;
        }

        long next() {
            return ++last;
        }

        long last() {
            return last;
        }
    }
}
