package org.tradingarena.simulators.provider.protocol;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What differs between the providers' languages. */
public sealed interface Protocol permits OpenAiProtocol, AnthropicProtocol {

    /** Chat completions of OpenAI. */
    static Protocol openAi(ObjectMapper json) {
        return new OpenAiProtocol(json);
    }

    /** Messages of Anthropic. */
    static Protocol anthropic(ObjectMapper json) {
        return new AnthropicProtocol(json);
    }

    /**
     * The key of a request; null when it brings none.
     *
     * @param header gives the first value of a header, or null
     */
    @Nullable
    String key(Function<String, @Nullable String> header);

    /**
     * Reads a request.
     *
     * @throws ApiError when the provider would refuse it
     */
    ModelRequest read(byte[] body, Function<String, @Nullable String> header);

    /** A whole answer as JSON. */
    String whole(ModelRequest request, ModelAnswer answer);

    /** The same answer as server-sent events, each with its empty line. */
    List<String> events(ModelRequest request, ModelAnswer answer);

    /** One more event for an answer that never ends. */
    String endless(ModelRequest request, String words);

    /** An error as JSON. */
    String error(ApiError error);

    /** An error as an event of a stream. */
    String errorEvent(ApiError error);

    /** The list of models as JSON. */
    String models(List<String> names);
}
