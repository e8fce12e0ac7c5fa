package org.tradingarena.engine.market;

import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.SeriesPoints;

/**
 * The last rounded values of one series, oldest first. Points are appended to a storage that the snapshots share; when it
 * is full, the last ones move to a new one, and no snapshot sees a point change. Every point is rounded once, and written
 * out once.
 */
final class TrackedSeries {

    private static final int STORED_SERIES = 4;
    private static final String COLD = "null";

    private final String name;
    private final int seriesLength;
    private @Nullable Double[] points;
    private @Nullable String[] texts;
    private int end;

    TrackedSeries(String name, int seriesLength) {
        this.name = name;
        this.seriesLength = seriesLength;
        this.points = new Double[seriesLength * STORED_SERIES];
        this.texts = new String[points.length];
    }

    /** Appends a value; NaN while the indicator is cold. */
    void record(double value) {
        if (end == points.length) {
            moveOn();
        }
        points[end++] = SignificantDigits.rounded(value);
    }

    IndicatorSeries series() {
        return new IndicatorSeries(name, latest(), new SeriesPoints(points, first(), end));
    }

    /** Appends what {@link #series} is in canonical form. */
    void write(StringBuilder text) {
        text.append("{\"name\":\"").append(name).append("\",\"latest\":");
        text.append(end == 0 ? COLD : textOf(end - 1)).append(",\"points\":[");
        String separator = "";
        for (int i = first(); i < end; i++) {
            text.append(separator).append(textOf(i));
            separator = ",";
        }
        text.append("]}");
    }

    private String textOf(int index) {
        String text = texts[index];
        if (text == null) {
            Double point = points[index];
            text = point == null ? COLD : point.toString();
            texts[index] = text;
        }
        return text;
    }

    private @Nullable Double latest() {
        return end == 0 ? null : points[end - 1];
    }

    private int first() {
        return Math.max(0, end - seriesLength);
    }

    private void moveOn() {
        int kept = seriesLength - 1;
        @Nullable Double[] morePoints = new Double[points.length];
        @Nullable String[] moreTexts = new String[texts.length];
        System.arraycopy(points, end - kept, morePoints, 0, kept);
        System.arraycopy(texts, end - kept, moreTexts, 0, kept);
        points = morePoints;
        texts = moreTexts;
        end = kept;
    }
}
