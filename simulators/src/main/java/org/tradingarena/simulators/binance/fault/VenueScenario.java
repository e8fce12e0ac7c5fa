package org.tradingarena.simulators.binance.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.scenario.CountRange;
import org.tradingarena.simulators.scenario.ScenarioSection;
import org.tradingarena.simulators.scenario.TimeLength;
import org.yaml.snakeyaml.nodes.Node;

/** Reads rules from YAML; {@code docs/reference/binance-simulator.md} explains every key. */
public final class VenueScenario {

    private static final List<String> TOP = List.of("faults");
    private static final List<String> RULE = List.of(
            "fault",
            "market",
            "symbol",
            "stream",
            "path",
            "from",
            "until",
            "requests",
            "messages",
            "lag",
            "retry-after",
            "size");
    private static final Duration LONGEST = Duration.ofDays(366);

    private VenueScenario() {}

    /**
     * Reads the rules of a scenario.
     *
     * @throws IllegalArgumentException naming the line, when something is wrong
     */
    public static List<VenueFaultRule> parse(String text) {
        Node root = ScenarioSection.tree(text);
        List<VenueFaultRule> rules = new ArrayList<>();
        if (root != null) {
            ScenarioSection.of(root, TOP).list("faults").forEach(node -> rules.add(rule(node)));
        }
        return rules;
    }

    private static VenueFaultRule rule(Node node) {
        ScenarioSection section = ScenarioSection.of(node, RULE);
        VenueFault fault = section.maybe("fault", VenueFault::of);
        if (fault == null) {
            throw ScenarioSection.wrong(node, "a rule has a 'fault'");
        }
        VenueFaultRule.Target target = new VenueFaultRule.Target(
                section.maybe("market", MarketKind::of),
                section.maybe("symbol", symbol -> symbol),
                section.maybe("stream", stream -> stream),
                section.maybe("path", path -> path));
        VenueFaultRule.Terms terms = new VenueFaultRule.Terms(
                section.maybe("lag", VenueScenario::length),
                section.maybe("retry-after", VenueScenario::length),
                section.value("size", VenueFaultRule.Terms.USUAL_FRAGMENT, VenueScenario::bytes));
        VenueFaultRule.Window window = window(section, node);
        try {
            return new VenueFaultRule(fault, target, window, terms);
        } catch (IllegalArgumentException e) {
            throw ScenarioSection.wrong(node, String.valueOf(e.getMessage()));
        }
    }

    private static VenueFaultRule.Window window(ScenarioSection section, Node node) {
        Moment from = section.value("from", new Moment.After(Duration.ZERO), VenueScenario::moment);
        Moment until = section.maybe("until", VenueScenario::moment);
        if (until != null && from.getClass() == until.getClass() && until.millis(0) <= from.millis(0)) {
            throw ScenarioSection.wrong(node, "'until' is not after 'from'");
        }
        if (section.has("requests") && section.has("messages")) {
            throw ScenarioSection.wrong(node, "a rule counts either 'requests' or 'messages'");
        }
        CountRange requests = section.value("requests", CountRange.ALL, CountRange::parse);
        CountRange counted = section.value("messages", requests, CountRange::parse);
        return new VenueFaultRule.Window(from, until, counted.first(), counted.last());
    }

    /** {@code 90s} after posting, or a moment such as {@code 2024-08-08T23:57:00Z}. */
    private static Moment moment(String text) {
        if (!text.contains("T")) {
            return new Moment.After(length(text));
        }
        try {
            return new Moment.At(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a moment in UTC; write 2024-08-08T23:57:00Z, or a length such as 90s", e);
        }
    }

    private static int bytes(String text) {
        int size = Integer.parseInt(text);
        if (size < 1) {
            throw new IllegalArgumentException("a fragment of " + size + " bytes would never end a message");
        }
        return size;
    }

    private static Duration length(String text) {
        return TimeLength.between(text, LONGEST.negated(), LONGEST);
    }
}
