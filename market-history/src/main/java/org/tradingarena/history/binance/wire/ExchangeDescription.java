package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tradingarena.history.binance.VenueInstrument;

/**
 * What a market says of itself in {@code exchangeInfo}.
 *
 * @param limits of an address
 * @param instruments those whose names the arena can write; on USD-M the perpetuals
 * @param unwritable number of instruments left out because the arena cannot write their names
 */
public record ExchangeDescription(List<RateLimit> limits, List<VenueInstrument> instruments, int unwritable) {

    private static final String WEIGHT = "REQUEST_WEIGHT";

    public ExchangeDescription {
        limits = List.copyOf(limits);
        instruments = List.copyOf(instruments);
    }

    /** Reads it, spot and USD-M alike; throws when it is something else or an instrument contradicts its layout. */
    public static ExchangeDescription read(byte[] answer) throws WireFault {
        List<RateLimit> limits = new ArrayList<>();
        InstrumentReader instruments = new InstrumentReader();
        try (VenueJson json = VenueJson.over(answer)) {
            json.next();
            json.require(JsonToken.START_OBJECT, "the answer");
            for (String name = json.nextField(); name != null; name = json.nextField()) {
                if ("rateLimits".equals(name)) {
                    limits(json, limits);
                } else if ("symbols".equals(name)) {
                    instruments.readAll(json);
                } else {
                    json.skip();
                }
            }
            json.require(JsonToken.END_OBJECT, "the end of the answer");
            json.end();
        }
        if (!instruments.found()) {
            throw new WireFault("the answer has no field symbols");
        }
        return new ExchangeDescription(limits, instruments.instruments(), instruments.unwritable());
    }

    /** Request weight that an address may spend in a minute; empty when the venue named none. */
    public OptionalInt weightPerMinute() {
        return limits.stream()
                .filter(limit -> limit.type().equals(WEIGHT) && limit.window().equals(Duration.ofMinutes(1)))
                .mapToInt(RateLimit::limit)
                .min();
    }

    private static void limits(VenueJson json, List<RateLimit> into) throws WireFault {
        json.require(JsonToken.START_ARRAY, "rateLimits");
        while (json.next() != JsonToken.END_ARRAY) {
            NamedFields fields = NamedFields.of(json, "a rate limit");
            Duration unit =
                    switch (fields.text("interval")) {
                        case "SECOND" -> Duration.ofSeconds(1);
                        case "MINUTE" -> Duration.ofMinutes(1);
                        case "HOUR" -> Duration.ofHours(1);
                        case "DAY" -> Duration.ofDays(1);
                        default ->
                            throw WireFault.field("interval", "SECOND, MINUTE, HOUR or DAY", fields.text("interval"));
                    };
            into.add(new RateLimit(
                    fields.text("rateLimitType"),
                    unit.multipliedBy(fields.wholeOr("intervalNum", 1)),
                    fields.wholeOr("limit", 0)));
        }
    }
}
