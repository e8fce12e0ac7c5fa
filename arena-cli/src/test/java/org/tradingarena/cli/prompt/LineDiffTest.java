package org.tradingarena.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void shouldShowWhatChangedWithThreeLinesAroundIt() {
        // given
        LineDiff.Side before = new LineDiff.Side("round 1", "rules\n", "a\nb\nc\nd\nprice 100\ne\n");
        LineDiff.Side after = new LineDiff.Side("round 2", "rules\n", "a\nb\nc\nd\nprice 101\ne\n");
        // then
        assertThat(LineDiff.of(before, after))
                .containsExactly(
                        "--- round 1 user",
                        "+++ round 2 user",
                        "@@ -2,5 +2,5 @@",
                        " b",
                        " c",
                        " d",
                        "-price 100",
                        "+price 101",
                        " e");
    }

    @Test
    void shouldCompareTheSystemPromptFirst() {
        assertThat(LineDiff.of(new LineDiff.Side("x", "one\n", "u\n"), new LineDiff.Side("y", "two\n", "v\n")))
                .containsExactly(
                        "--- x system",
                        "+++ y system",
                        "@@ -1,1 +1,1 @@",
                        "-one",
                        "+two",
                        "--- x user",
                        "+++ y user",
                        "@@ -1,1 +1,1 @@",
                        "-u",
                        "+v");
    }

    @Test
    void shouldBeEmptyForTheSameTexts() {
        LineDiff.Side side = new LineDiff.Side("x", "one\n", "two\n");
        assertThat(LineDiff.of(side, new LineDiff.Side("y", "one\n", "two\n"))).isEmpty();
    }
}
