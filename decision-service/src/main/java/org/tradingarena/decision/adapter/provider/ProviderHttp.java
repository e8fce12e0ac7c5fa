package org.tradingarena.decision.adapter.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tradingarena.decision.adapter.provider.wire.Wire;
import org.tradingarena.decision.adapter.provider.wire.WireFailure;
import org.tradingarena.decision.adapter.provider.wire.WireReply;
import org.tradingarena.decision.adapter.provider.wire.WireRequest;

/**
 * The client library's idea of HTTP over our {@link Wire}, on the thread of the caller. A streamed reply is handed on when it
 * is whole: nobody here needs half a decision, and its first byte is timed on the wire. Only sound replies get through;
 * everything else ends here with a code.
 */
final class ProviderHttp implements HttpClient {

    /** Put in by the library, which is given no key. */
    private static final Set<String> KEY_HEADERS = Set.of("authorization", "x-api-key");

    private static final int OK = 200;
    private static final int FIRST_OTHER = 300;

    private final Wire wire;

    ProviderHttp(Wire wire) {
        this.wire = wire;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        OpenCall call = OpenCall.CURRENT.get();
        WireReply reply = exchange(request, call);
        ReplyCheck.ofObject(reply, call);
        return successful(reply, WireWords.withoutRefusal(reply.text()));
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        OpenCall call = OpenCall.CURRENT.get();
        WireReply reply = exchange(request, call);
        ReplyCheck.ofStream(reply, call);
        listener.onOpen(successful(reply, reply.text()));
        parser.parse(new ByteArrayInputStream(reply.body()), listener);
        listener.onClose();
    }

    private WireReply exchange(HttpRequest request, OpenCall call) {
        WireReply reply;
        try {
            reply = wire.exchange(message(request, call), call.deadline());
        } catch (WireFailure failure) {
            throw ProviderErrors.unanswered(failure, call);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
        call.replied(reply);
        if (reply.status() < OK || reply.status() >= FIRST_OTHER) {
            throw ProviderErrors.refused(reply, call);
        }
        return reply;
    }

    private static WireRequest message(HttpRequest request, OpenCall call) {
        Map<String, String> headers = new TreeMap<>();
        request.headers().forEach((name, values) -> {
            if (!KEY_HEADERS.contains(name.toLowerCase(Locale.ROOT)) && !values.isEmpty()) {
                headers.put(name, values.getFirst());
            }
        });
        return new WireRequest(
                call.provider().id(),
                call.asking().seat().value(),
                call.asking().question(),
                request.method().name(),
                URI.create(request.url()),
                headers,
                call.credentials(),
                request.body());
    }

    private static SuccessfulHttpResponse successful(WireReply reply, String body) {
        return SuccessfulHttpResponse.builder()
                .statusCode(reply.status())
                .headers(reply.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))))
                .body(body)
                .build();
    }
}
