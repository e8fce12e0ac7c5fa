package org.tradingarena.system.performance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What portfolio-service says of its transactions, each of one competition and all that a poll brought of it. */
final class TransactionTimes {

    private static final double MILLIS = 1_000;

    private final String metrics;

    private TransactionTimes(String metrics) {
        this.metrics = metrics;
    }

    static TransactionTimes of(URI portfolio) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(portfolio.resolve("/q/metrics")).build();
            return new TransactionTimes(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException unreachable) {
            throw new IllegalStateException("portfolio-service does not tell its metrics", unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Two lines. The quantiles are those of the latest two minutes, the counts and means of all the time. */
    String told() {
        double transactions = value("arena_transaction_seconds_count", "");
        double frames = value("arena_frames_applied_total", "");
        double seconds = value("arena_transaction_seconds_sum", "");
        return String.format(
                Locale.ROOT,
                "transactions of portfolio-service: p50 %.1f ms, p99 %.1f ms; %.0f of %.2f frames each, %.1f ms for a frame "
                        + "with its answers and its commit%none frame with its commit: p50 %.1f ms, p99 %.1f ms, n = %.0f",
                MILLIS * value("arena_transaction_seconds", "quantile=\"0.5\""),
                MILLIS * value("arena_transaction_seconds", "quantile=\"0.99\""),
                transactions,
                frames / transactions,
                MILLIS * seconds / frames,
                MILLIS * value("arena_frame_seconds", "quantile=\"0.5\""),
                MILLIS * value("arena_frame_seconds", "quantile=\"0.99\""),
                value("arena_frame_seconds_count", ""));
    }

    /** A line may end with the trace that was counted last. */
    private double value(String name, String label) {
        Matcher line = Pattern.compile("(?m)^" + name + "(?:\\{[^}]*" + label + "[^}]*})? ([0-9.eE+-]+)(?: #.*)?$")
                .matcher(metrics);
        if (!line.find()) {
            throw new IllegalStateException("no metric " + name + " " + label);
        }
        return Double.parseDouble(line.group(1));
    }
}
