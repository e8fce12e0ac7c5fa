package org.tradingarena.cli.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.cli.client.ApiProblem;
import org.tradingarena.cli.client.ArenaClient;

class PromptBookTest {

    private final StandInBooks books = new StandInBooks();
    private final ArenaClient client = books.client();

    @AfterEach
    void close() {
        client.close();
        books.close();
    }

    @Test
    void shouldPrintBothTextsUnderWhoWasShownThemAndHowTheTemplateWasCalled() {
        // when
        ShownPrompt shown = new PromptBook(client).find("c-1", 1, "gpt");
        // then
        assertThat(shown.lines(new PromptVersions(client).comparedWith(shown)))
                .containsExactly(
                        "Competition c-1, round 1, seat gpt (GPT; openai gpt-4o)",
                        "Prompt nof1/v1, template sha256 " + StandInBooks.SAME,
                        "The running version has the same template.",
                        "",
                        "--- system prompt ---",
                        "You trade.",
                        "Answer in JSON.",
                        "",
                        "--- user prompt ---",
                        "Round 1",
                        "price 100",
                        "Decide now.");
    }

    @Test
    void shouldSayThatTheTemplateHasChangedSince() {
        // when
        ShownPrompt shown = new PromptBook(client).find("c-1", 2, "gpt");
        // then
        assertThat(new PromptVersions(client).comparedWith(shown))
                .isEqualTo("DIFFERS from the running version's template, sha256 " + StandInBooks.SAME);
    }

    @Test
    void shouldShowThePromptAllTheSameWhenDecisionServiceIsDown() {
        // given
        ShownPrompt shown = new PromptBook(client).find("c-1", 1, "gpt");
        // when
        books.close();
        // then
        assertThat(new PromptVersions(client).comparedWith(shown))
                .startsWith("Not compared with the running version: nothing answers at http://127.0.0.1:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | nobody | there is no seat 'nobody'; seats with prompts: gpt, poor",
                "1 | ema | seat ema is played by rule ema-cross and is shown no prompt; seats with prompts: gpt, poor",
                "9 | gpt | seat gpt has no answer in round 9; rounds 1 to 2 are decided",
                "-1 | gpt | seat gpt has no answer in round -1; rounds 1 to 2 are decided",
                "1 | poor | seat poor was shown no prompt in round 1: FAILED BUDGET_EXHAUSTED spent 2 of 1 USD"
            })
    void shouldSayWhatThereIsInstead(int round, String seat, String message) {
        assertThatThrownBy(() -> new PromptBook(client).find("c-1", round, seat))
                .isInstanceOf(PromptMissing.class)
                .hasMessage(message);
    }

    @Test
    void shouldRefuseACompetitionThatIsUnknownOrNoIdAtAll() {
        assertThatThrownBy(() -> new PromptBook(client).find("c-2", 1, "gpt"))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("COMPETITION_UNKNOWN");
        assertThatThrownBy(() -> new PromptBook(client).find("c 1/../x", 1, "gpt"))
                .isInstanceOf(PromptMissing.class)
                .hasMessageStartingWith("'c 1/../x' is no id of a competition");
    }

    @Test
    void shouldNameTheVersionsThatThereAre() {
        assertThatThrownBy(() -> new PromptVersions(client).find("nof1/v9"))
                .isInstanceOf(PromptMissing.class)
                .hasMessage("there is no prompt 'nof1/v9'; there are: classic/v1, nof1/v1");
    }
}
