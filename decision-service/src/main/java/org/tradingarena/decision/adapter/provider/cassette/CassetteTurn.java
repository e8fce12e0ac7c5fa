package org.tradingarena.decision.adapter.provider.cassette;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tradingarena.decision.FailureCode;
import org.tradingarena.decision.application.Asking;
import org.tradingarena.decision.application.Deadline;
import org.tradingarena.decision.application.ModelCall;
import org.tradingarena.decision.application.ModelClient;
import org.tradingarena.decision.application.ModelReply;
import org.tradingarena.decision.application.ProviderFailure;

/**
 * What our own gate did to one call: how long the call waited, and why it was not sent, if so.
 *
 * @param call key of what was asked, see {@link CanonicalCall}
 * @param provider its id
 * @param question that was answered
 * @param day whose prices held
 * @param held null for a call that was sent
 */
record CassetteTurn(
        String call,
        String provider,
        String question,
        LocalDate day,
        Duration waited,
        @Nullable Held held) {

    /** Why a call was not sent. */
    record Held(FailureCode code, String message, @Nullable Duration retryAfter) {}

    /** Of a call that was sent, whatever became of it. */
    static CassetteTurn sent(ModelCall call, Duration waited) {
        return of(call, waited, null);
    }

    /** Of a call that was held back. */
    static CassetteTurn held(ModelCall call, ProviderFailure failure) {
        return of(call, failure.timing().waited(), new Held(failure.code(), failure.text(), failure.retryAfter()));
    }

    private static CassetteTurn of(ModelCall call, Duration waited, @Nullable Held held) {
        Asking asking = call.asking();
        return new CassetteTurn(
                CanonicalCall.key(call), call.provider().id(), asking.question(), asking.day(), waited, held);
    }

    /** Takes the turn once more: waits on the account of the deadline, and asks the models unless the call was held back. */
    ModelReply taken(ModelCall asked, Deadline deadline, ModelClient models) throws InterruptedException {
        deadline.charge(waited);
        Held back = held;
        if (back != null) {
            throw ProviderFailure.notSent(back.code(), back.message(), back.retryAfter(), waited);
        }
        try {
            return models.ask(asked, deadline).after(waited);
        } catch (ProviderFailure failure) {
            throw failure.after(waited);
        }
    }

    String line() {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("turn", call)
                .put("provider", provider)
                .put("question", question)
                .put("day", day.toString())
                .put("waitedNanos", waited.toNanos());
        Held back = held;
        if (back != null) {
            ObjectNode node =
                    line.putObject("held").put("code", back.code().name()).put("message", back.message());
            if (back.retryAfter() != null) {
                node.put("retryAfterNanos", back.retryAfter().toNanos());
            }
        }
        return line.toString();
    }

    /** Whether a line holds a turn; otherwise it is an exchange. */
    static boolean isIn(JsonNode line) {
        return line.has("turn");
    }

    static CassetteTurn of(JsonNode line) throws CassetteBroken {
        return new CassetteTurn(
                CassetteLine.text(line, "turn"),
                CassetteLine.text(line, "provider"),
                CassetteLine.text(line, "question"),
                day(CassetteLine.text(line, "day")),
                Duration.ofNanos(line.path("waitedNanos").asLong()),
                held(line.path("held")));
    }

    private static @Nullable Held held(JsonNode node) throws CassetteBroken {
        if (!node.isObject()) {
            return null;
        }
        JsonNode wait = node.path("retryAfterNanos");
        return new Held(
                CassetteLine.code(CassetteLine.text(node, "code")),
                CassetteLine.text(node, "message"),
                wait.isNumber() ? Duration.ofNanos(wait.asLong()) : null);
    }

    private static LocalDate day(String text) throws CassetteBroken {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new CassetteBroken("'" + text + "' is no day");
        }
    }
}
