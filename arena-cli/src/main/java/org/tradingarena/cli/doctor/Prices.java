package org.tradingarena.cli.doctor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.TokenPrice;
import org.tradingarena.schema.event.competition.DeciderSpec;

/** Whether the price book knows what the models of the seats cost today. */
final class Prices {

    private static final int YEARS = 1;
    private static final String REMEDY =
            "; check it, add a line to a copy of prices.yaml and point " + ArenaConfig.PRICES_VARIABLE + " at the copy";

    private Prices() {}

    /** One finding for every model that holds a seat in some template; what costs nothing does not age. */
    static List<Finding> of(ArenaConfig config, LocalDate today) {
        Map<String, Finding> findings = new TreeMap<>();
        config.templates().values().stream()
                .flatMap(template -> template.seats().stream())
                .map(seat -> seat.decider())
                .filter(decider -> decider.provider() != null && decider.model() != null)
                .forEach(decider -> findings.computeIfAbsent(
                        decider.provider() + " " + decider.model(), name -> finding(name, config, decider, today)));
        return List.copyOf(findings.values());
    }

    private static Finding finding(String name, ArenaConfig config, DeciderSpec decider, LocalDate today) {
        String subject = "price of " + name;
        Optional<TokenPrice> price =
                config.prices().price(String.valueOf(decider.provider()), String.valueOf(decider.model()), today);
        return price.map(line -> aged(subject, line, today))
                .orElseGet(() -> Finding.note(subject, "none holds on " + today + REMEDY));
    }

    private static Finding aged(String subject, TokenPrice line, LocalDate today) {
        if (free(line)) {
            return Finding.ok(subject, "nothing");
        }
        return line.from().plusYears(YEARS).isBefore(today)
                ? Finding.note(subject, "of " + line.from() + ", older than a year" + REMEDY)
                : Finding.ok(subject, "of " + line.from());
    }

    private static boolean free(TokenPrice line) {
        return line.inputPerMillion().add(line.outputPerMillion()).compareTo(BigDecimal.ZERO) == 0;
    }
}
