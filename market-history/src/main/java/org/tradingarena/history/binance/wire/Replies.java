package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.schema.types.Price;

/** The small answers of the REST interface. */
public final class Replies {

    private static final int LONGEST_WORDS = 200;

    private Replies() {}

    /** A refusal: the venue's own code and words. */
    public record Problem(int code, String words) {}

    /** The refusal of an error body; empty when the text is something else. */
    public static Optional<Problem> problem(byte[] answer) {
        try {
            NamedFields fields = NamedFields.ofWhole(answer, "the answer");
            return Optional.of(new Problem(
                    Math.toIntExact(fields.whole("code")), WireFault.oneLine(fields.text("msg"), LONGEST_WORDS)));
        } catch (WireFault | ArithmeticException other) {
            return Optional.empty();
        }
    }

    /** The time of an answer to {@code time}, in milliseconds. */
    public static long serverMillis(byte[] answer) throws WireFault {
        return NamedFields.ofWhole(answer, "the answer").time("serverTime").toEpochMilli();
    }

    /** Mark price and coming funding of an answer to {@code premiumIndex} for one symbol. */
    public static MarkPrice markPrice(byte[] answer) throws WireFault {
        NamedFields fields = NamedFields.ofWhole(answer, "the answer");
        BigDecimal mark = fields.decimal("markPrice");
        if (mark.signum() <= 0) {
            throw WireFault.field("markPrice", "above 0", mark.toPlainString());
        }
        return new MarkPrice(
                fields.time("time"),
                new Price(mark),
                fields.decimal("lastFundingRate"),
                fields.time("nextFundingTime"));
    }

    /**
     * Fundings of an answer to {@code fundingRate}, times in whole seconds: the venue's stamps carry some milliseconds of
     * delay.
     */
    public static List<FundingRate> fundings(byte[] answer) throws WireFault {
        List<FundingRate> fundings = new ArrayList<>();
        try (VenueJson json = VenueJson.over(answer)) {
            json.next();
            json.require(JsonToken.START_ARRAY, "the answer");
            Instant last = Instant.MIN;
            while (json.next() != JsonToken.END_ARRAY) {
                NamedFields fields = NamedFields.of(json, "the funding");
                Instant time = fields.time("fundingTime").truncatedTo(ChronoUnit.SECONDS);
                if (!time.isAfter(last)) {
                    throw new WireFault("funding at " + time + " does not come after one at " + last);
                }
                last = time;
                fundings.add(new FundingRate(time, fields.decimal("fundingRate")));
            }
            json.end();
        }
        return fundings;
    }

    /** Contracts open, of an answer to {@code openInterest}. */
    public static BigDecimal openInterest(byte[] answer) throws WireFault {
        BigDecimal open = NamedFields.ofWhole(answer, "the answer").decimal("openInterest");
        if (open.signum() < 0) {
            throw WireFault.field("openInterest", "0 or more", open.toPlainString());
        }
        return open;
    }
}
