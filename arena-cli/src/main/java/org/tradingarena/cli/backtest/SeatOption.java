package org.tradingarena.cli.backtest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tradingarena.schema.config.CompetitionTemplate;
import org.tradingarena.schema.config.RuleKnobs;
import org.tradingarena.schema.event.competition.DeciderKind;
import org.tradingarena.schema.event.competition.DeciderSpec;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Timeframe;

/**
 * Reads {@code --seats}: rule names, their short forms, and {@code NAME:COUNT} for many of one kind. A rule that the template
 * seats is taken with the template's settings, so that the seat is the one that {@code arena run} plays.
 */
final class SeatOption {
    private static final String OPTION = "--seats";
    private static final int MOST = 100_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
    private static final Map<String, String> SHORT_FORMS =
            Map.of("hold", "buy-and-hold", "ema", "ema-cross", "rsi", "rsi-reversion");

    private final List<IndicatorSpec> shown;
    private final Map<String, SeatSpec> templateSeats = new LinkedHashMap<>();

    private final List<Timeframe> timeframes;

    SeatOption(CompetitionTemplate template) {
        timeframes = template.timeframes();
        shown = template.indicators();
        template.seats().stream()
                .filter(seat -> seat.decider().kind() == DeciderKind.RULE)
                .forEach(seat ->
                        templateSeats.putIfAbsent(String.valueOf(seat.decider().rule()), seat));
    }

    /** The seats of an option. */
    List<SeatSpec> read(List<String> texts) {
        Map<SeatId, SeatSpec> seats = new LinkedHashMap<>();
        for (String text : texts) {
            for (SeatSpec seat : read(text.strip())) {
                if (seats.putIfAbsent(seat.seatId(), seat) != null) {
                    throw new WrongOption(
                            OPTION,
                            text,
                            "seat " + seat.seatId() + " is there already; write NAME:COUNT for more of one");
                }
            }
        }
        if (seats.size() > MOST) {
            throw new WrongOption(OPTION, String.join(",", texts), "more than " + MOST + " seats");
        }
        return List.copyOf(seats.values());
    }

    /** The seats of the template that are held by rules. */
    List<SeatSpec> ofTemplate() {
        return List.copyOf(templateSeats.values());
    }

    private List<SeatSpec> read(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        SeatSpec one = seat(name, text);
        if (colon < 0) {
            return List.of(one);
        }
        int count = count(text, text.substring(colon + 1));
        int digits = Math.max(4, String.valueOf(count).length());
        List<SeatSpec> seats = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            String id = one.decider().rule() + "-" + String.format("%0" + digits + "d", i);
            seats.add(new SeatSpec(new SeatId(id), id, one.decider(), one.timeout()));
        }
        return seats;
    }

    private SeatSpec seat(String name, String text) {
        String rule = SHORT_FORMS.getOrDefault(name, name);
        if (!RuleKnobs.rules().contains(rule)) {
            throw new WrongOption(
                    OPTION,
                    text,
                    "no rule '" + name + "'; allowed: " + String.join(", ", RuleKnobs.rules()) + ", in short "
                            + String.join(", ", new TreeSet<>(SHORT_FORMS.keySet())));
        }
        List<IndicatorSpec> lacking = RuleKnobs.indicators().getOrDefault(rule, List.of()).stream()
                .filter(indicator -> !shown.contains(indicator))
                .toList();
        if (!lacking.isEmpty()) {
            throw new WrongOption(OPTION, text, "the template's snapshots lack " + lacking);
        }
        SeatSpec known = templateSeats.get(rule);
        return known != null
                ? known
                : RuleKnobs.on(
                        timeframes, new SeatSpec(new SeatId(rule), rule, DeciderSpec.rule(rule, Map.of()), TIMEOUT));
    }

    private static int count(String text, String digits) {
        int count = COUNT.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
        if (count < 1 || count > MOST) {
            throw new WrongOption(OPTION, text, "the count after the colon is a whole number from 1 to " + MOST);
        }
        return count;
    }
}
