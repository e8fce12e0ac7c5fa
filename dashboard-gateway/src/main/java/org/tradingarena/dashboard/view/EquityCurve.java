package org.tradingarena.dashboard.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A curve of bounded size. When it is full every second point goes and from then on only every second new one is kept, so a
 * run of any length keeps its shape; the first and the last point are never lost. Not thread-safe.
 */
final class EquityCurve {

    private final int limit;
    private final List<CurvePoint> kept = new ArrayList<>();
    private long stride = 1;
    private long seen;
    private @Nullable CurvePoint last;

    /** @param limit largest number of points kept besides the last one; at least 2 */
    EquityCurve(int limit) {
        this.limit = limit;
    }

    void add(CurvePoint point) {
        if (seen % stride == 0) {
            kept.add(point);
        }
        seen++;
        last = point;
        if (kept.size() > limit) {
            thinOut();
        }
    }

    List<CurvePoint> points() {
        List<CurvePoint> points = new ArrayList<>(kept);
        if (last != null && !points.getLast().equals(last)) {
            points.add(last);
        }
        return points;
    }

    private void thinOut() {
        List<CurvePoint> half = new ArrayList<>();
        for (int index = 0; index < kept.size(); index += 2) {
            half.add(kept.get(index));
        }
        kept.clear();
        kept.addAll(half);
        stride *= 2;
    }
}
