package org.tradingarena.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tradingarena.schema.types.Money;

class EquityCurveTest {

    @Test
    void shouldKeepEveryPointUntilItIsFull() {
        // given
        EquityCurve curve = new EquityCurve(10);
        // when
        LongStream.range(0, 10).forEach(time -> curve.add(point(time)));
        // then
        assertThat(curve.points()).extracting(CurvePoint::time).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void shouldStayBoundedAndKeepFirstAndLastInALongRun() {
        // given
        EquityCurve curve = new EquityCurve(600);
        // when
        LongStream.rangeClosed(0, 100_003).forEach(time -> curve.add(point(time)));
        // then
        List<CurvePoint> points = curve.points();
        assertThat(points).hasSizeBetween(300, 601).first().isEqualTo(point(0));
        assertThat(points).last().isEqualTo(point(100_003));
        assertThat(points).extracting(CurvePoint::time).isSorted().doesNotHaveDuplicates();
    }

    private static CurvePoint point(long time) {
        return new CurvePoint(time, Money.of(Long.toString(100 + time)));
    }
}
