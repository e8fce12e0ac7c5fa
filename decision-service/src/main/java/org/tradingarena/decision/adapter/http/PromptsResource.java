package org.tradingarena.decision.adapter.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.tradingarena.decision.prompt.PromptTemplate;

/** Lists the versions of the prompts that this service can ask with, so that a stored prompt can be held against them. */
@Path("/api/prompts")
public class PromptsResource {

    /** All versions, oldest first, with their texts. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<PromptVersionView> prompts() {
        return PromptTemplate.VERSIONS.stream()
                .map(PromptTemplate::load)
                .flatMap(Optional::stream)
                .map(PromptVersionView::of)
                .toList();
    }
}
