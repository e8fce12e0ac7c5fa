package org.tradingarena.simulators.provider;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.provider.trader.Personality;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a scenario from YAML, of which JSON is a part; {@code docs/reference/simulator.md} explains every key. */
public final class ScenarioFile {

    private static final List<String> TOP = List.of("seed", "thinking", "retry-after", "keys", "models", "faults");
    private static final List<String> MODEL = List.of("personality", "thinking", "slips");
    private static final List<String> RULE = List.of(
            "fault", "script", "rate", "seat", "model", "requests", "from", "until", "retry-after", "lasts", "gap");
    private static final int LONGEST_MINUTES = 60;

    private ScenarioFile() {}

    /**
     * Reads a scenario.
     *
     * @throws IllegalArgumentException naming the line, when something is wrong
     */
    public static SimulatorSettings parse(String text) {
        SimulatorSettings usual = SimulatorSettings.seeded(1);
        Node root = tree(text);
        if (root == null) {
            return usual;
        }
        ScenarioSection top = ScenarioSection.of(root, TOP);
        Map<String, String> keys = new HashMap<>();
        top.mapping("keys").forEach((seat, node) -> keys.put(seat, ScenarioSection.read(node, key -> key)));
        Map<String, ModelProfile> models = new HashMap<>();
        top.mapping("models").forEach((name, node) -> models.put(name, model(ScenarioSection.of(node, MODEL))));
        List<FaultRule> faults = new ArrayList<>();
        top.list("faults").forEach(node -> faults.add(rule(node)));
        return new SimulatorSettings(
                usual.port(),
                top.value("seed", usual.seed(), Long::parseLong),
                top.value("thinking", usual.delay(), DelayRange::parse),
                faults,
                top.value("retry-after", usual.retryAfter(), ScenarioFile::length),
                keys,
                models);
    }

    private static @Nullable Node tree(String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ScenarioInvalid("line " + line + ": " + e.getProblem());
        }
    }

    private static ModelProfile model(ScenarioSection section) {
        return new ModelProfile(
                section.maybe("personality", Personality::of),
                section.maybe("thinking", DelayRange::parse),
                section.maybe("slips", FaultRule::share));
    }

    private static FaultRule rule(Node node) {
        ScenarioSection section = ScenarioSection.of(node, RULE);
        if (section.has("fault") == section.has("script")) {
            throw ScenarioSection.wrong(node, "a rule has either 'fault' or 'script'");
        }
        if (section.has("script") && section.has("rate")) {
            throw ScenarioSection.wrong(node, "a script has no rate");
        }
        List<Fault> faults = new ArrayList<>();
        if (section.has("script")) {
            section.list("script").forEach(each -> faults.add(ScenarioSection.read(each, Fault::of)));
        } else {
            faults.add(section.value("fault", Fault.NONE, Fault::of));
        }
        return new FaultRule(
                faults,
                section.has("script") ? null : section.value("rate", 1.0, FaultRule::share),
                new FaultRule.Target(section.maybe("seat", seat -> seat), section.maybe("model", model -> model)),
                occasion(section, node),
                new FaultRule.Course(
                        section.maybe("retry-after", ScenarioFile::length),
                        section.maybe("lasts", ScenarioFile::length),
                        section.maybe("gap", ScenarioFile::length)));
    }

    private static FaultRule.Occasion occasion(ScenarioSection section, Node node) {
        long[] requests = section.value("requests", new long[] {1, Long.MAX_VALUE}, ScenarioFile::range);
        Duration from = section.value("from", Duration.ZERO, ScenarioFile::length);
        Duration until = section.maybe("until", ScenarioFile::length);
        if (until != null && until.compareTo(from) <= 0) {
            throw ScenarioSection.wrong(node, "'until' is not after 'from'");
        }
        return new FaultRule.Occasion(requests[0], requests[1], from, until);
    }

    /** {@code 3}, {@code 3-5} or {@code 3-}. */
    private static long[] range(String text) {
        int dash = text.indexOf('-');
        long first = Long.parseLong(dash < 0 ? text : text.substring(0, dash));
        String rest = dash < 0 ? text : text.substring(dash + 1);
        long last = rest.isEmpty() ? Long.MAX_VALUE : Long.parseLong(rest);
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("requests '" + text + "' count from 1 upwards, such as 3, 3-5 or 3-");
        }
        return new long[] {first, last};
    }

    private static Duration length(String text) {
        Duration length;
        try {
            length = DelayRange.length(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a length of time; write 500ms, 3s or 2m", e);
        }
        if (length.isNegative() || length.compareTo(Duration.ofMinutes(LONGEST_MINUTES)) > 0) {
            throw new IllegalArgumentException("'" + text + "' is not between 0 and " + LONGEST_MINUTES + " minutes");
        }
        return length;
    }
}
