package org.tradingarena.decision.adapter.http;

import org.tradingarena.decision.prompt.PromptTemplate;

/**
 * One version of a prompt as its files have it.
 *
 * @param version such as {@code nof1/v1}
 * @param sha256 over both texts, as decisions keep it
 * @param system template of the system prompt
 * @param user template of the user prompt
 */
public record PromptVersionView(String version, String sha256, String system, String user) {

    static PromptVersionView of(PromptTemplate template) {
        return new PromptVersionView(template.version(), template.sha256(), template.system(), template.user());
    }
}
