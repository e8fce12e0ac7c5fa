package org.tradingarena.portfolio.adapter.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.tradingarena.portfolio.application.RequestRefused;
import org.tradingarena.portfolio.application.referee.StoreUnavailable;
import org.tradingarena.portfolio.application.referee.UnknownCompetition;

/** Turns everything that can go wrong in a request into a problem; only defects are logged with their trace. */
class ProblemMappers {

    private static final Logger LOGGER = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refused(RequestRefused refused) {
        int status =
                switch (refused.kind()) {
                    case INVALID -> 400;
                    case UNAUTHORISED -> 401;
                    case UNKNOWN -> 404;
                    case CONFLICT -> 409;
                    case UNAVAILABLE -> 503;
                };
        return Problem.of(status, refused.code(), message(refused), refused.field(), refused.allowed())
                .response();
    }

    @ServerExceptionMapper
    Response unknown(UnknownCompetition unknown) {
        return Problem.of(404, "COMPETITION_UNKNOWN", message(unknown), "id", List.of())
                .response();
    }

    @ServerExceptionMapper
    Response away(StoreUnavailable away) {
        LOGGER.warnf("a request found the database away: %s", away.getMessage());
        return Problem.of(503, "DATABASE_UNAVAILABLE", "the database is not available; try again", null, List.of())
                .response();
    }

    @ServerExceptionMapper({JDBCConnectionException.class, GenericJDBCException.class})
    Response awayWhileReading(RuntimeException away) {
        return away(new StoreUnavailable(away));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        Response.StatusType status = failure.getResponse().getStatusInfo();
        String code = status.getReasonPhrase().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return Problem.of(status.getStatusCode(), code, message(failure), null, List.of())
                .response();
    }

    @ServerExceptionMapper
    Response defect(RuntimeException defect) {
        LOGGER.error("a request failed", defect);
        return Problem.of(
                        500,
                        "INTERNAL_ERROR",
                        "the request failed; the log of portfolio-service says why",
                        null,
                        List.of())
                .response();
    }

    private static String message(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }
}
