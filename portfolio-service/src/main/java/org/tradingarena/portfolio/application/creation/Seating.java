package org.tradingarena.portfolio.application.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.creation.ProviderDirectory.Readiness;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.LeftOutSeat;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.SeatId;

/**
 * Who plays and who does not. A seat whose provider cannot answer is left out with the reason; nobody takes its place.
 *
 * @param playing in the order of the template
 */
record Seating(List<SeatSpec> playing, List<LeftOutSeat> leftOut) {

    Seating {
        playing = List.copyOf(playing);
        leftOut = List.copyOf(leftOut);
    }

    /** Seats the template's seats, or the chosen ones; asks about providers only when a model is among them. */
    static Seating of(
            CompetitionTemplate template,
            @Nullable List<SeatId> chosen,
            Map<SeatId, String> unfit,
            Supplier<Map<String, Readiness>> providers) {
        List<SeatSpec> wanted = wanted(template, chosen);
        boolean asks = wanted.stream().anyMatch(seat -> isModel(seat) && !unfit.containsKey(seat.seatId()));
        Map<String, Readiness> readiness = asks ? providers.get() : Map.of();
        List<SeatSpec> playing = new ArrayList<>();
        List<LeftOutSeat> leftOut = new ArrayList<>();
        for (SeatSpec seat : wanted) {
            String misfit = unfit.get(seat.seatId());
            String obstacle = misfit != null || !isModel(seat) ? misfit : obstacle(seat, readiness);
            if (obstacle == null) {
                playing.add(seat);
            } else {
                leftOut.add(new LeftOutSeat(seat.seatId(), seat.name(), obstacle));
            }
        }
        if (playing.isEmpty()) {
            throw RequestRefused.field(
                    "SEATS_NONE_READY",
                    "seats",
                    "no seat can play: "
                            + leftOut.stream()
                                    .map(LeftOutSeat::reason)
                                    .distinct()
                                    .toList(),
                    namesOf(template));
        }
        return new Seating(playing, leftOut);
    }

    private static List<SeatSpec> wanted(CompetitionTemplate template, @Nullable List<SeatId> chosen) {
        if (chosen == null) {
            return template.seats();
        }
        List<SeatId> known = template.seats().stream().map(SeatSpec::seatId).toList();
        for (SeatId seat : chosen) {
            if (!known.contains(seat)) {
                throw RequestRefused.field(
                        "SEAT_UNKNOWN",
                        "seats",
                        "template '" + template.name() + "' has no seat '" + seat + "'",
                        namesOf(template));
            }
        }
        return template.seats().stream()
                .filter(seat -> chosen.contains(seat.seatId()))
                .toList();
    }

    private static boolean isModel(SeatSpec seat) {
        return seat.decider().kind() == DeciderKind.LLM;
    }

    private static @Nullable String obstacle(SeatSpec seat, Map<String, Readiness> readiness) {
        String provider = String.valueOf(seat.decider().provider());
        Readiness known = readiness.get(provider);
        if (known == null) {
            return "provider '" + provider + "' is not known to decision-service";
        }
        if (known.ready()) {
            return null;
        }
        String reason = known.reason();
        return reason == null ? "provider '" + provider + "' is not ready" : reason;
    }

    private static List<String> namesOf(CompetitionTemplate template) {
        return template.seats().stream().map(seat -> seat.seatId().value()).toList();
    }
}
