package org.tradingarena.marketdata.adapter.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.tradingarena.marketdata.application.ingest.ConnectionView;
import org.tradingarena.marketdata.application.ingest.Ingest;
import org.tradingarena.marketdata.application.ingest.IngestView;
import org.tradingarena.marketdata.application.ingest.SymbolView;

/** Says how the live venues are, and is always up: a venue that is away is no fault of this replica. */
@Readiness
@ApplicationScoped
public class VenueHealth implements HealthCheck {

    private final Ingest ingest;

    VenueHealth(Ingest ingest) {
        this.ingest = ingest;
    }

    @Override
    public HealthCheckResponse call() {
        IngestView view = ingest.view();
        return HealthCheckResponse.named("live venues")
                .up()
                .withData("symbols", view.symbols().size())
                .withData(
                        "symbols behind",
                        view.symbols().stream().filter(SymbolView::behind).count())
                .withData("connections", view.connections().size())
                .withData(
                        "connections not live",
                        view.connections().stream().filter(VenueHealth::away).count())
                .build();
    }

    private static boolean away(ConnectionView connection) {
        return connection.since() == null;
    }
}
