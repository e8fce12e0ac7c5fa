package org.tradingarena.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

    @Test
    void shouldFillInProportion() {
        assertThat(ProgressBar.render(0, 10)).isEqualTo("[" + "-".repeat(30) + "]   0 %  round 0 of 10");
        assertThat(ProgressBar.render(5, 10))
                .isEqualTo("[" + "#".repeat(15) + "-".repeat(15) + "]  50 %  round 5 of 10");
        assertThat(ProgressBar.render(10, 10)).isEqualTo("[" + "#".repeat(30) + "] 100 %  round 10 of 10");
    }

    @Test
    void shouldCountWhatItIsTold() {
        assertThat(ProgressBar.render(9, 90, "day")).isEqualTo("[###" + "-".repeat(27) + "]  10 %  day 9 of 90");
    }

    @Test
    void shouldStayInsideItsFrame() {
        assertThat(ProgressBar.render(12, 10)).contains("100 %").contains("round 10 of 10");
        assertThat(ProgressBar.render(3, 0)).isEqualTo("[" + "-".repeat(30) + "]   0 %  round 0 of 0");
    }
}
