package org.tradingarena.marketdata.adapter.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.tradingarena.marketdata.application.feed.FeedSessions;
import org.tradingarena.marketdata.application.feed.SessionView;

/** The feed sessions of this replica, those that could not be opened among them. */
@Path("/api/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    private final FeedSessions sessions;

    SessionsResource(FeedSessions sessions) {
        this.sessions = sessions;
    }

    /** How every session stands, by competition. */
    @GET
    public List<SessionView> sessions() {
        return sessions.views();
    }
}
