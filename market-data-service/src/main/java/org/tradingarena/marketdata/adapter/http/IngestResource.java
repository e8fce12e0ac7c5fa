package org.tradingarena.marketdata.adapter.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tradingarena.marketdata.application.ingest.Ingest;
import org.tradingarena.marketdata.application.ingest.IngestView;

/** What this replica takes in from live venues. */
@Path("/api/ingest")
@Produces(MediaType.APPLICATION_JSON)
public class IngestResource {

    private final Ingest ingest;

    IngestResource(Ingest ingest) {
        this.ingest = ingest;
    }

    /** How every connection and every symbol stands; empty lists when nobody needs a live market. */
    @GET
    public IngestView ingest() {
        return ingest.view();
    }
}
