package org.tradingarena.portfolio.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;

/** The body of a request to schedule. */
final class ScheduleRequest {

    private static final List<String> FIELDS = List.of("startAt");

    private ScheduleRequest() {}

    /** The time asked for; null to wait for a command instead. */
    static @Nullable Instant read(byte @Nullable [] body) {
        BodyFields fields = BodyFields.of(body, FIELDS);
        if (!fields.tree().has("startAt")) {
            throw RequestRefused.field(
                    "FIELD_INVALID", "startAt", "startAt is missing", List.of(BodyFields.TIME_FORM, "null"));
        }
        return fields.time("startAt");
    }
}
