package org.tradingarena.portfolio.adapter.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.referee.Admission;
import org.tradingarena.portfolio.application.referee.Journal;
import org.tradingarena.schema.event.decision.DecisionAnswer;
import org.tradingarena.schema.event.decision.DecisionFailed;
import org.tradingarena.schema.event.decision.DecisionMade;
import org.tradingarena.schema.event.decision.DecisionTrail;
import org.tradingarena.schema.event.decision.TokenUsage;
import org.tradingarena.schema.event.ledger.DecisionRecorded;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.SeatId;

/** Answers, their copies, and the place of every answer and command in the order of the books. */
final class AnswerTables {

    private static final String DECISION = """
            INSERT INTO decision (competition, round, seat, event_id, request_id, outcome, code, message, intents, trail,
                                  cost_usd, input_tokens, cached_input_tokens, output_tokens, reasoning_tokens,
                                  after_frame, ordinal, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String COPY = """
            INSERT INTO decision_copy (competition, round, seat, event_id, cost_usd, input_tokens, cached_input_tokens,
                                       output_tokens, reasoning_tokens, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ADMISSION = """
            INSERT INTO admission (competition, after_frame, ordinal, kind, round, seat, body)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private AnswerTables() {}

    static void write(Connection connection, CompetitionId competition, Journal journal, Instant now)
            throws SQLException {
        firsts(connection, competition, journal, now);
        copies(connection, competition, journal, now);
        List<Place> places = new ArrayList<>();
        for (Journal.Answer entry : journal.answers()) {
            if (entry.admission() != null) {
                places.add(Place.of(entry.input().answer(), entry.admission()));
            }
        }
        journal.commands().forEach(entry -> places.add(Place.of(entry)));
        Rows.send(connection, ADMISSION, places, (row, place) -> row.text(competition)
                .whole(place.admission().afterFrame())
                .whole(place.admission().ordinal())
                .text(place.kind())
                .wholeOrNull(place.round())
                .text(place.seat())
                .json(place.body()));
    }

    private static void firsts(Connection connection, CompetitionId competition, Journal journal, Instant now)
            throws SQLException {
        List<Journal.Answer> firsts =
                journal.answers().stream().filter(Journal.Answer::first).toList();
        Rows.send(connection, DECISION, firsts, (row, entry) -> {
            DecisionAnswer answer = entry.input().answer();
            DecisionRecorded recorded = recordedOf(answer, journal);
            row.text(competition)
                    .whole(answer.round())
                    .text(answer.seatId())
                    .text(entry.input().eventId())
                    .text(answer.requestId())
                    .text(recorded.outcome())
                    .text(recorded.code())
                    .text(recorded.message())
                    .json(answer instanceof DecisionMade made ? made.intents() : List.of())
                    .json(answer.trail());
            paid(row, answer.trail())
                    .whole(recorded.frame())
                    .whole(recorded.ordinal())
                    .time(now);
        });
    }

    private static void copies(Connection connection, CompetitionId competition, Journal journal, Instant now)
            throws SQLException {
        List<Journal.Answer> copies =
                journal.answers().stream().filter(entry -> !entry.first()).toList();
        Rows.send(connection, COPY, copies, (row, entry) -> {
            DecisionAnswer answer = entry.input().answer();
            row.text(competition)
                    .whole(answer.round())
                    .text(answer.seatId())
                    .text(entry.input().eventId());
            paid(row, answer.trail()).time(now);
        });
    }

    private static Parameters paid(Parameters row, DecisionTrail trail) throws SQLException {
        TokenUsage usage = trail.usage();
        return row.number(trail.costUsd())
                .whole(usage.inputTokens())
                .whole(usage.cachedInputTokens())
                .whole(usage.outputTokens())
                .whole(usage.reasoningTokens());
    }

    private static String typeOf(DecisionAnswer answer) {
        return switch (answer) {
            case DecisionMade _ -> "decision.made";
            case DecisionFailed _ -> "decision.failed";
        };
    }

    private static DecisionRecorded recordedOf(DecisionAnswer answer, Journal journal) {
        return journal.events().stream()
                .map(Journal.Event::event)
                .filter(DecisionRecorded.class::isInstance)
                .map(DecisionRecorded.class::cast)
                .filter(r -> r.round() == answer.round() && r.seatId().equals(answer.seatId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the books did not record " + answer.requestId()));
    }

    /** An input beside the frames, at its place. */
    private record Place(
            Admission admission,
            String kind,
            @Nullable Integer round,
            @Nullable SeatId seat,
            Object body) {

        static Place of(DecisionAnswer answer, Admission admission) {
            return new Place(
                    admission, "DECISION", answer.round(), answer.seatId(), new AdmittedAnswer(typeOf(answer), answer));
        }

        static Place of(Journal.Commanded entry) {
            return new Place(entry.admission(), "COMMAND", null, null, entry.command());
        }
    }

    /** The answer as it entered the books, with the name of its type. */
    private record AdmittedAnswer(String type, DecisionAnswer answer) {}
}
