package org.tradingarena.system.arena;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tradingarena.schema.codec.ArenaJson;

/** What a test asks for; everything not said is as in the built-in template. */
public final class CompetitionOrder {

    private final TestArena arena;
    private final ObjectNode request = ArenaJson.mapper().createObjectNode();

    CompetitionOrder(TestArena arena) {
        this.arena = arena;
        request.put("speed", "max");
    }

    public CompetitionOrder rounds(int rounds) {
        request.put("rounds", rounds);
        return this;
    }

    public CompetitionOrder seed(long seed) {
        request.put("seed", seed);
        return this;
    }

    public CompetitionOrder speed(String speed) {
        request.put("speed", speed);
        return this;
    }

    public CompetitionOrder symbol(String symbol) {
        request.put("symbol", symbol);
        return this;
    }

    public CompetitionOrder template(String template) {
        request.put("template", template);
        return this;
    }

    /** Plays on a data set, decided at an interval such as {@code PT15M}, until the data end. */
    public CompetitionOrder allOf(String dataset, String interval) {
        request.put("dataset", dataset);
        request.put("decisionInterval", interval);
        request.put("until", "end-of-data");
        return this;
    }

    /** Decides at another interval than the template, such as {@code PT15M}. */
    public CompetitionOrder every(String interval) {
        request.put("decisionInterval", interval);
        return this;
    }

    public CompetitionOrder seats(String... seats) {
        ArrayNode ids = request.putArray("seats");
        for (String seat : seats) {
            ids.add(seat);
        }
        return this;
    }

    /** On a live venue, or the simulator in its place. */
    public CompetitionOrder live() {
        request.put("live", true);
        request.remove("speed");
        return this;
    }

    /** Creates it without starting it. */
    public PlayedCompetition create() {
        request.put("start", false);
        return new PlayedCompetition(arena, arena.portfolio().create(request).id());
    }

    /** Creates and starts it. */
    public PlayedCompetition start() {
        return new PlayedCompetition(arena, arena.portfolio().create(request).id());
    }

    /** Plays it to its end. */
    public PlayedCompetition play() {
        return start().awaitFinished();
    }
}
