package org.tradingarena.simulators.provider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradingarena.simulators.provider.trader.Personality;
import org.tradingarena.simulators.scenario.CountRange;
import org.tradingarena.simulators.scenario.ScenarioSection;
import org.tradingarena.simulators.scenario.TimeLength;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a scenario from YAML, of which JSON is a part; {@code docs/reference/simulator.md} explains every key. */
public final class ScenarioFile {

    private static final List<String> TOP = List.of("seed", "thinking", "retry-after", "keys", "models", "faults");
    private static final List<String> MODEL = List.of("personality", "thinking", "slips");
    private static final List<String> RULE = List.of(
            "fault", "script", "rate", "seat", "model", "requests", "from", "until", "retry-after", "lasts", "gap");
    private static final Duration LONGEST = Duration.ofHours(1);

    private ScenarioFile() {}

    /**
     * Reads a scenario.
     *
     * @throws IllegalArgumentException naming the line, when something is wrong
     */
    public static SimulatorSettings parse(String text) {
        SimulatorSettings usual = SimulatorSettings.seeded(1);
        Node root = ScenarioSection.tree(text);
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
        CountRange requests = section.value("requests", CountRange.ALL, CountRange::parse);
        Duration from = section.value("from", Duration.ZERO, ScenarioFile::length);
        Duration until = section.maybe("until", ScenarioFile::length);
        if (until != null && until.compareTo(from) <= 0) {
            throw ScenarioSection.wrong(node, "'until' is not after 'from'");
        }
        return new FaultRule.Occasion(requests.first(), requests.last(), from, until);
    }

    private static Duration length(String text) {
        return TimeLength.between(text, Duration.ZERO, LONGEST);
    }
}
