package org.tradingarena.cli.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.books.Posting;
import org.tradingarena.schema.types.SeatId;

/** Names the first posting that two lists do not share. */
final class PostingDifference {
    private static final Comparator<Key> ORDER =
            Comparator.comparingLong(Key::frame).thenComparing(Key::seat).thenComparingInt(Key::leg);

    private PostingDifference() {}

    static Optional<String> first(List<Posting> stored, List<Posting> replayed) {
        Map<Key, Posting> left = byKey(stored);
        Map<Key, Posting> right = byKey(replayed);
        Map<Key, Posting> all = new TreeMap<>(ORDER);
        all.putAll(left);
        all.putAll(right);
        for (Key key : all.keySet()) {
            Posting one = left.get(key);
            Posting other = right.get(key);
            if (one == null || !one.equals(other)) {
                return Optional.of("posting of seat " + key.seat() + ", frame " + key.frame() + ", leg " + key.leg()
                        + ": stored " + text(one) + ", replayed " + text(other));
            }
        }
        return Optional.empty();
    }

    private static Map<Key, Posting> byKey(List<Posting> postings) {
        Map<Key, Posting> map = new TreeMap<>(ORDER);
        postings.forEach(posting -> map.put(new Key(posting.seat(), posting.frame(), posting.leg()), posting));
        return map;
    }

    private static String text(@Nullable Posting posting) {
        if (posting == null) {
            return "nothing";
        }
        return posting.account() + " " + posting.amount()
                + (posting.quantity() == null ? "" : " × " + posting.quantity()) + " at " + posting.time() + " ("
                + posting.reference() + ")";
    }

    private record Key(SeatId seat, long frame, int leg) {}
}
