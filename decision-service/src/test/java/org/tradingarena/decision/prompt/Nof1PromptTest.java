package org.tradingarena.decision.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.SampleMarket;
import org.tradingarena.decision.SamplePerpetuals;
import org.tradingarena.decision.SampleQuestion;
import org.tradingarena.engine.invalidation.Invalidation;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.SeatSpec;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.DecisionRequested;
import org.tradingarena.schema.event.decision.Spent;

class Nof1PromptTest {

    private static final SeatSpec SEAT = SampleQuestion.model("gpt", "openai", "gpt-4o", Duration.ofSeconds(60));

    @Test
    void shouldKeepAReleasedVersionAsItIs() {
        assertThat(template().sha256())
                .as("a released prompt never changes; write nof1/v2 instead")
                .isEqualTo("26faad810e6577bd790945ef5406d379e7255c049d1a9cb0677ad90501c11c2c");
    }

    @Test
    void shouldMatchTheGoldenPromptOfSixPerpetuals() {
        // when
        Prompt prompt = perpetuals(SamplePerpetuals.invested());
        // then
        assertThat(prompt.user()).isEqualTo(GoldenPrompt.text("nof1-v1.user.txt"));
        assertThat(prompt.system()).isEqualTo(GoldenPrompt.text("nof1-v1.system.txt"));
    }

    @Test
    void shouldMatchTheGoldenPromptOfASpotMarket() {
        // when
        Prompt prompt = spot();
        // then
        assertThat(prompt.user()).isEqualTo(GoldenPrompt.text("nof1-v1-spot.user.txt"));
        assertThat(prompt.system()).isEqualTo(GoldenPrompt.text("nof1-v1-spot.system.txt"));
    }

    @Test
    void shouldSayOfASpotMarketOnlyWhatIsTrueThere() {
        // when
        Prompt prompt = spot();
        // then
        assertThat(prompt.system())
                .contains("Spot only", "sell_to_enter is refused")
                .doesNotContain("perpetual", "goes short", "liquidates it", "Largest leverage");
        assertThat(prompt.user())
                .contains("there is no open interest and no funding rate")
                .doesNotContain("latest -");
    }

    @Test
    void shouldSayTheOrderInEverySeriesHeading() {
        // when
        List<String> series = perpetuals(SamplePerpetuals.invested())
                .user()
                .lines()
                .filter(line -> line.endsWith("]"))
                .toList();
        // then seven series of six coins
        assertThat(series).hasSize(6 * 7).allMatch(line -> line.contains("(OLDEST → NEWEST): ["));
        assertThat(series).allMatch(line -> line.split(",", -1).length >= 10);
    }

    @Test
    void shouldKeepTheDigitsOfSmallPrices() {
        // given
        String user = perpetuals(SamplePerpetuals.invested()).user();
        String doge = user.substring(user.indexOf("### ALL DOGE DATA"), user.indexOf("### YOUR ACCOUNT"));
        // then
        assertThat(doge)
                .contains("current_price = 0.2038", "current_macd = 0.00000294")
                .doesNotContain("-0.0,", "0.000,", "-0,");
    }

    @Test
    void shouldTellTimeAndCountThatSurviveARestart() {
        assertThat(perpetuals(SamplePerpetuals.invested()).user())
                .startsWith("Minutes since the competition began: 8262. Market time now: 2025-01-07T17:42:00Z. "
                        + "You have been asked 2750 times, this time included.");
    }

    @Test
    void shouldWriteADashForWhatIsNotKnownAndNeverAZero() {
        // given
        AccountView fresh = SampleQuestion.account();
        // when
        String user = Nof1Prompt.of(template(), SamplePerpetuals.question(SEAT, fresh), SamplePerpetuals.cold())
                .user();
        // then
        assertThat(user)
                .contains(
                        "current_ema20 = -, current_macd = -, current_rsi (7 period) = -",
                        "latest -, average of the last 24 hours -",
                        "Funding rate (fraction of the notional): -",
                        "(OLDEST → NEWEST): - (no candle closed yet)",
                        "(OLDEST → NEWEST): - (too few candles closed yet)",
                        "20-period EMA: - against 50-period EMA: -",
                        "3-period ATR: - against 14-period ATR: -",
                        "Volume of the newest candle: - against the average of the last 0: -",
                        "Sharpe ratio (per decision, not annualised): -",
                        "A dash (-) is a value that is not known yet")
                .doesNotContain("= 0,", "[0", ": 0\n");
    }

    @Test
    void shouldShowAShortWithASignAndMissingExitsAsNone() {
        assertThat(perpetuals(SamplePerpetuals.invested()).user())
                .contains(
                        "{\"symbol\": \"DOGE\", \"quantity\": -10000, ",
                        "\"liquidation_price\": \"-\"",
                        "\"sl_oid\": -1, \"tp_oid\": -1, \"wait_for_fill\": true, \"entry_oid\": \"r2710/DOGE\"",
                        "\"notional_usd\": 2190}",
                        "\"sl_oid\": \"r2700/ETH/sl\", \"tp_oid\": \"r2700/ETH/tp\"");
    }

    @Test
    void shouldCallCashByOneName() {
        // when
        Prompt prompt = perpetuals(SamplePerpetuals.invested());
        // then
        assertThat(prompt.system() + prompt.user())
                .containsIgnoringCase("available cash")
                .doesNotContainIgnoringCase("free cash")
                .doesNotContainIgnoringCase("collateral")
                .doesNotContainIgnoringCase("buying power")
                .doesNotContainIgnoringCase("balance");
    }

    @Test
    void shouldMentionOnlyTheLimitsThatBind() {
        // given
        DecisionRequested bound = SamplePerpetuals.question(SEAT, SamplePerpetuals.invested());
        DecisionRequested free = SamplePerpetuals.question(
                SEAT, SamplePerpetuals.invested(), RiskLimits.simple(new BigDecimal("0.2"), BigDecimal.ONE));
        // then
        assertThat(system(bound))
                .contains(
                        "Largest leverage: 20",
                        "made as large as allowed",
                        "Most coins held or awaited at once: 3",
                        "Largest sum of notionals: 10 times",
                        "Most at risk in one entry: 5 %",
                        "may be entered again after 9 minutes",
                        "A loss of 10 % within a UTC day",
                        "A fall of 40 % from your highest account value",
                        "One bar fills at most 2.5 %");
        assertThat(system(free))
                .contains("allows is refused", "Largest leverage: 1,")
                .doesNotContain(
                        "made as large", "Most coins", "sum of notionals", "at risk in", "again after", "halts");
    }

    @Test
    void shouldDescribeConditionsThatTheBooksCanCheck() {
        // given
        String system = perpetuals(SamplePerpetuals.invested()).system();
        // when
        List<String> conditions = new ArrayList<>(Pattern.compile("(\\w+)\\((\\d+,)?T\\)")
                .matcher(system)
                .results()
                .map(operand -> operand.group().replace("T)", "4h) < 1"))
                .toList());
        conditions.add(system.substring(system.indexOf("for instance: ") + 14)
                .lines()
                .findFirst()
                .orElseThrow());
        conditions.add("price >= 100000");
        // then
        assertThat(conditions).hasSize(16).allSatisfy(condition -> assertThat(Invalidation.parse(condition))
                .as(condition)
                .isInstanceOf(Invalidation.Checked.class));
    }

    @Test
    void shouldSayWhichRuleHasHaltedTheSeat() {
        // given
        AccountView account = SampleQuestion.account();
        AccountView halted = new AccountView(
                account.cash(),
                account.equity(),
                account.initialCash(),
                account.totalReturn(),
                null,
                List.of(),
                Spent.NOTHING,
                "DRAWDOWN_HALT");
        // then
        assertThat(perpetuals(halted).user())
                .contains("Your entries are halted by the rule \"DRAWDOWN_HALT\"; you may still close.");
        assertThat(perpetuals(account).user()).doesNotContain("halted");
    }

    @Test
    void shouldNotDependOnSeatCompetitionOrWhatACrashCanDouble() {
        // given
        AccountView account = SamplePerpetuals.invested();
        AccountView spent = new AccountView(
                account.cash(),
                account.equity(),
                account.initialCash(),
                account.totalReturn(),
                account.sharpe(),
                List.of(
                        SamplePerpetuals.longEther("close(4h) < 3900", "r2700/other/ETH/USD"),
                        account.positions().getLast()),
                new Spent(1, 2, BigDecimal.ONE),
                null);
        SeatSpec other = SampleQuestion.model("other", "groq", "llama", Duration.ofSeconds(1));
        // then
        assertThat(Nof1Prompt.of(template(), SamplePerpetuals.question(other, spent), SamplePerpetuals.sixCoins()))
                .isEqualTo(perpetuals(account));
    }

    private static String system(DecisionRequested request) {
        return Nof1Prompt.of(template(), request, SamplePerpetuals.sixCoins()).system();
    }

    private static Prompt perpetuals(AccountView account) {
        return Prompts.of(template(), SamplePerpetuals.question(SEAT, account), SamplePerpetuals.sixCoins());
    }

    private static Prompt spot() {
        return Prompts.of(template(), SampleQuestion.of(SEAT), SampleMarket.bitcoinAndTiny());
    }

    private static PromptTemplate template() {
        return PromptTemplate.load("nof1/v1").orElseThrow();
    }
}
