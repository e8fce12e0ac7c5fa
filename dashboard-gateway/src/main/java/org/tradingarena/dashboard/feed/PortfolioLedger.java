package org.tradingarena.dashboard.feed;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.Canonical;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.types.CompetitionId;

/** The ledger as portfolio-service gives it out over HTTP. */
@ApplicationScoped
public class PortfolioLedger implements LedgerHistory {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();
    private final URI portfolio;

    public PortfolioLedger(@ConfigProperty(name = "arena.portfolio.url") URI portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public List<Envelope> after(CompetitionId competition, long sequence) {
        String path = "/api/competitions/" + competition + "/events?after=" + sequence + "&limit=" + PAGE;
        HttpRequest request = HttpRequest.newBuilder(portfolio.resolve(path))
                .timeout(ANSWER_TIMEOUT)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new HistoryUnavailable("portfolio-service answered " + answer.statusCode(), null);
            }
            return read(answer.body());
        } catch (IOException unreachable) {
            throw new HistoryUnavailable("portfolio-service does not answer", unreachable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new HistoryUnavailable("the gateway is stopping", stopping);
        }
    }

    private static List<Envelope> read(byte[] body) throws IOException {
        JsonNode events = ArenaJson.mapper().readTree(body).path("events");
        List<Envelope> envelopes = new ArrayList<>(events.size());
        for (JsonNode event : events) {
            try {
                envelopes.add(EventCodec.decode(Canonical.bytes(event)));
            } catch (ContractViolation violation) {
                throw new HistoryUnavailable("unreadable ledger event, " + violation.getMessage(), violation);
            }
        }
        return envelopes;
    }
}
