package org.tradingarena.marketdata.adapter.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tradingarena.engine.dataset.Datasets;

/** The markets that a competition can be held on. */
@Path("/api/datasets")
@Produces(MediaType.APPLICATION_JSON)
public class DatasetsResource {

    private final Datasets datasets;

    DatasetsResource(Datasets datasets) {
        this.datasets = datasets;
    }

    /** All of them at this moment, those of the configuration first. */
    @GET
    public List<DatasetView> datasets() {
        return datasets.all().stream().map(DatasetView::of).toList();
    }
}
