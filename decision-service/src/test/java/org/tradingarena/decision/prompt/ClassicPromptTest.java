package org.tradingarena.decision.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.SnapshotRef;
import org.tradingarena.schema.event.decision.Spent;

class ClassicPromptTest {

    private static final SeatSpec SEAT = SampleQuestion.model("gpt", "openai", "gpt-4o", Duration.ofSeconds(60));
    private static final SnapshotRef PLACE = new SnapshotRef(0, 0, 59, "0".repeat(64));

    @Test
    void shouldKeepAReleasedVersionAsItIs() {
        assertThat(template().sha256())
                .as("a released prompt never changes; write classic/v2 instead")
                .isEqualTo("c0bd957164222e923c0e66ca7d71ebff25018615d60fbe93a45e3348c972a62a");
    }

    @Test
    void shouldMatchTheGoldenPrompt() {
        // when
        Prompt prompt = ClassicPrompt.of(
                template(), SampleQuestion.of(SEAT, 20, SampleQuestion.invested(), PLACE), SampleMarket.bitcoin());
        // then
        assertThat(prompt.user()).isEqualTo(GoldenPrompt.text("classic-v1.user.txt"));
        assertThat(prompt.system()).isEqualTo(GoldenPrompt.text("classic-v1.system.txt"));
    }

    @Test
    void shouldAskForTheSymbolWhenThereAreSeveral() {
        // when
        Prompt prompt = ClassicPrompt.of(template(), SampleQuestion.of(SEAT), SampleMarket.bitcoinAndTiny());
        // then
        assertThat(prompt.system()).contains("one of \"BTC/USD\", \"DOGE/USD\"", "{\"symbol\": \"...\"");
        assertThat(prompt.user()).contains("position: none in BTC/USD", "position: none in DOGE/USD");
    }

    @Test
    void shouldKeepTheDigitsOfSmallPrices() {
        // when
        Prompt prompt = ClassicPrompt.of(template(), SampleQuestion.of(SEAT), SampleMarket.bitcoinAndTiny());
        // then
        assertThat(prompt.user())
                .contains("DOGE/USD, last close 0.0001211", "macd (oldest -> newest): -, 0.00000012, 0.000000148148");
    }

    @Test
    void shouldNotDependOnWhatACrashCanDouble() {
        // given
        AccountView account = SampleQuestion.invested();
        AccountView spentTwice = new AccountView(
                account.cash(),
                account.equity(),
                account.initialCash(),
                account.totalReturn(),
                account.sharpe(),
                account.positions(),
                Spent.NOTHING,
                account.halted());
        DecisionRequested elsewhere = SampleQuestion.of(
                SampleQuestion.model("other", "groq", "llama", Duration.ofSeconds(1)), 20, spentTwice, PLACE);
        // then
        assertThat(ClassicPrompt.of(template(), elsewhere, SampleMarket.bitcoin()))
                .isEqualTo(ClassicPrompt.of(
                        template(), SampleQuestion.of(SEAT, 20, account, PLACE), SampleMarket.bitcoin()));
    }

    @Test
    void shouldFindNoVersionOutsideItsFolder() {
        assertThat(PromptTemplate.load("classic/v99")).isEmpty();
        assertThat(PromptTemplate.load("../classic/v1")).isEmpty();
    }

    private static PromptTemplate template() {
        return PromptTemplate.load("classic/v1").orElseThrow();
    }
}
