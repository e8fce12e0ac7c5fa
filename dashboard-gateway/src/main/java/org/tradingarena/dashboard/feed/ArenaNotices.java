package org.tradingarena.dashboard.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tradingarena.dashboard.view.Banner;

/** What is to be known of this arena, whatever competition is looked at. */
@ApplicationScoped
public class ArenaNotices {

    private final List<Banner> banners;

    public ArenaNotices(@ConfigProperty(name = "arena.cassette") Optional<String> cassette) {
        this.banners = cassette.filter(file -> !file.isBlank())
                .map(file -> List.of(playing(Path.of(file))))
                .orElse(List.of());
    }

    /** In the order in which they are shown. */
    public List<Banner> banners() {
        return banners;
    }

    private static Banner playing(Path cassette) {
        return new Banner(
                "cassette",
                "Cassette " + cassette.getFileName()
                        + " plays: models answer from a recording, and no provider is asked.");
    }
}
