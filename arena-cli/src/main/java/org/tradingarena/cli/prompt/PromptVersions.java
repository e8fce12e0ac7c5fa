package org.tradingarena.cli.prompt;

import java.util.List;
import java.util.stream.Collectors;
import org.tradingarena.cli.client.ArenaClient;
import org.tradingarena.cli.client.PromptVersion;
import org.tradingarena.cli.client.Unreachable;

/** The versions of the prompts that the running decision-service has. */
public final class PromptVersions {
    private static final String PATH = "/api/prompts";

    private final ArenaClient decision;

    public PromptVersions(ArenaClient decision) {
        this.decision = decision;
    }

    /**
     * One version.
     *
     * @throws PromptMissing when it has none of that name
     */
    public PromptVersion find(String version) {
        List<PromptVersion> versions = all();
        return versions.stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new PromptMissing("there is no prompt '" + version + "'; there are: "
                        + versions.stream().map(PromptVersion::version).collect(Collectors.joining(", "))));
    }

    /** In one sentence, whether a prompt came from the template that would be used now. */
    public String comparedWith(ShownPrompt shown) {
        String version = shown.seat().promptVersion();
        List<PromptVersion> versions;
        try {
            versions = all();
        } catch (Unreachable down) {
            return "Not compared with the running version: " + down.getMessage();
        }
        return versions.stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .map(running -> running.sha256().equals(shown.prompt().sha256())
                        ? "The running version has the same template."
                        : "DIFFERS from the running version's template, sha256 " + running.sha256())
                .orElse("The running version has no template of that name.");
    }

    private List<PromptVersion> all() {
        return PromptVersion.list(decision.get(PATH));
    }
}
