package org.tradingarena.engine.statistics.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;

/** Series with known figures: those of the tests of empyrical, without the leading gap of "mixed", and one of Lean. */
final class Golden {
    static final double[] MIXED = {0.01, 0.10, -0.04, 0.02, 0.03, 0.02, 0.01, -0.10};
    static final double[] NEGATIVE = {0, -0.06, -0.07, -0.01, -0.09, -0.02, -0.06, -0.08, -0.05};
    static final double[] POSITIVE = {0.01, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01};
    static final double[] BENCHMARK = {0, 0.01, 0, 0.01, 0, 0.01, 0, 0.01, 0};
    static final double[] ONE = {
        -0.00171614, 0.01322056, 0.03063862, -0.01422057, -0.00489779, 0.01268925, -0.03357711, 0.01797036
    };
    static final double[] TWO = {
        0.01846232, 0.00793951, -0.01448395, 0.00422537, -0.00339611, 0.03756813, 0.0151531, 0.03549769
    };
    static final double[] LEAN = {-0.009025132, 0.003653969, 0, 0};
    static final double[] LEAN_BENCHMARK = {
        -0.0115877913, 0.00054375782787618543, 0.022165997700413956, 0.006263266301918822
    };
    static final Annualisation D252 = Annualisation.EXCHANGE_DAYS;
    static final Annualisation D365 = Annualisation.CRYPTO_DAYS;
    static final double[] NONE = {};

    private static final double PRECISION = 1e-9;

    private Golden() {}

    /** The values that stand beside "mixed" once the gap of its first period is dropped. */
    static double[] withoutFirst(double[] values) {
        return Arrays.copyOfRange(values, 1, values.length);
    }

    static void assertMeasured(Measure measure, double expected) {
        assertThat(measure).isInstanceOf(Measure.Measured.class);
        assertThat(measure.number().orElseThrow()).isCloseTo(expected, precision(expected));
    }

    static void assertUndefined(Measure measure, String reason) {
        assertThat(measure).isEqualTo(Measure.undefined(reason));
    }

    static Offset<Double> precision(double expected) {
        return Offset.offset(PRECISION * Math.max(1, Math.abs(expected)));
    }
}
