package org.tradingarena.cli.prompt;

import java.util.ArrayList;
import java.util.List;
import org.tradingarena.cli.client.SeatEntry;
import org.tradingarena.cli.client.StoredPrompt;

/** A prompt with the seat that was shown it. */
public record ShownPrompt(String competition, SeatEntry seat, StoredPrompt prompt) {

    /** Names it in one line, such as {@code c-1 round 3 gpt-4o}. */
    public String title() {
        return competition + " round " + prompt.round() + " " + seat.id();
    }

    /**
     * Both texts under a heading that says whose they are and how their template was called.
     *
     * @param compared what is known of the same template in the running version
     */
    public List<String> lines(String compared) {
        List<String> lines = new ArrayList<>();
        lines.add("Competition " + competition + ", round " + prompt.round() + ", seat " + seat.id() + " ("
                + seat.name() + "; " + seat.decider() + ")");
        lines.add("Prompt " + seat.promptVersion() + ", template sha256 " + prompt.sha256());
        lines.add(compared);
        lines.add("");
        lines.add("--- system prompt ---");
        prompt.system().lines().forEach(lines::add);
        lines.add("");
        lines.add("--- user prompt ---");
        prompt.user().lines().forEach(lines::add);
        return lines;
    }
}
