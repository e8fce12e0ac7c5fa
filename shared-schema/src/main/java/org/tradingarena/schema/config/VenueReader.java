package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Quantity;

/** Reads what a data set says of its venue: spot or perpetuals, funding, and the rules of each instrument. */
final class VenueReader {

    private static final Scalar<VenueKind> KINDS =
            Scalars.named(List.of(VenueKind.values()), kind -> kind.name().toLowerCase(Locale.ROOT));

    private VenueReader() {}

    /** What is traded, in words. */
    static String word(VenueKind kind) {
        return kind == VenueKind.SPOT ? "spot" : "perpetuals";
    }

    static VenueKind kind(Section section) {
        return section.optional("venue", KINDS).orElse(VenueKind.SPOT);
    }

    /** Funding is assumed only where the file says so; on spot there is none to assume. */
    static @Nullable AssumedFunding funding(Section section, VenueKind venue, Duration step) {
        if (!section.has("funding")) {
            return null;
        }
        if (venue == VenueKind.SPOT) {
            section.reject("funding", "stands in a spot market", "no 'funding', or 'venue: perpetual'");
        }
        try (Section funding = section.section("funding")) {
            return new AssumedFunding(
                    funding.required(
                            "every",
                            Scalars.length("1m", "24h")
                                    .restricted(
                                            interval -> interval.toMillis() % step.toMillis() == 0
                                                    && Duration.ofDays(1).toMillis() % interval.toMillis() == 0,
                                            "a multiple of the step that divides the day")),
                    funding.required("rate", Scalars.decimal("-0.01", "0.01")));
        }
    }

    static VenueRules rules(Section section, VenueKind venue) {
        try (section) {
            return new VenueRules(
                    section.required("tick", Scalars.decimal("0.00000001", "1000")),
                    section.required("lot", Scalars.decimal("0.00000001", "1000")),
                    new Money(section.required("min-notional", Scalars.decimal("0", "1000000"))),
                    section.optional("max-quantity", Scalars.above("0", "1000000000000"))
                            .map(Quantity::new)
                            .orElse(null),
                    venue == VenueKind.SPOT
                            ? Leverage.NONE
                            : new Leverage(section.required("max-leverage", Scalars.decimal("1", "125"))),
                    venue == VenueKind.SPOT ? List.of() : brackets(section));
        }
    }

    /** The amounts follow from floors and rates, so that the requirement is continuous. */
    static List<MaintenanceBracket> brackets(Section section) {
        List<MaintenanceBracket> brackets = new ArrayList<>();
        for (Section entry : section.sections("maintenance")) {
            try (entry) {
                Money floor = new Money(entry.required("from", Scalars.decimal("0", "1000000000000")));
                BigDecimal rate = entry.required("rate", Scalars.above("0", "0.5"));
                brackets.add(bracket(entry, brackets, floor, rate));
            }
        }
        return brackets;
    }

    private static MaintenanceBracket bracket(
            Section entry, List<MaintenanceBracket> before, Money floor, BigDecimal rate) {
        if (before.isEmpty()) {
            if (!floor.isZero()) {
                entry.reject("from", "does not begin at 0", "0 in the first bracket");
            }
            return new MaintenanceBracket(Money.ZERO, rate, Money.ZERO);
        }
        MaintenanceBracket last = before.getLast();
        if (floor.compareTo(last.floor()) <= 0) {
            entry.reject("from", "does not rise", "more than " + last.floor());
        }
        if (rate.compareTo(last.rate()) <= 0) {
            entry.reject("rate", "does not rise", "more than " + last.rate().toPlainString());
        }
        return new MaintenanceBracket(floor, rate, last.amount().plus(floor.times(rate.subtract(last.rate()))));
    }
}
