package org.tradingarena.system.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.system.arena.TestArena.anArena;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tradingarena.cli.stack.Part;
import org.tradingarena.system.arena.PlayedCompetition;
import org.tradingarena.system.arena.TestArena;

/** What a newcomer sees in a real browser. */
class DashboardE2eIT {

    private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    private static final double PATIENCE_MILLIS = 30_000;
    private static final String HOSTILE_ANSWER = """
            {"round": 1, "seat": "x", "outcome": "FAILED", "code": "REPLY_UNPARSEABLE",
             "message": "<script>alert(2)</script>", "intents": [], "costUsd": "0.0123",
             "inputTokens": 1000, "cachedInputTokens": 600, "outputTokens": 20, "reasoningTokens": 5,
             "trail": {"provider": "p", "model": "m", "simulated": false, "promptSha256": null, "systemPrompt": "be brief",
                       "userPrompt": "what now?", "rawReply": "<img src=x onerror=alert(1)> buy!", "reasoning": null,
                       "timings": {"queuedMillis": 1, "firstByteMillis": null, "thinkingMillis": 1500, "totalMillis": 1501},
                       "calls": [{"purpose": "ASK", "code": "REPLY_UNPARSEABLE", "rawReply": "<b>sell</b>",
                                  "waitedMillis": 0, "tookMillis": 700},
                                 {"purpose": "REPAIR", "code": "REPLY_UNPARSEABLE", "rawReply": null,
                                  "waitedMillis": 100, "tookMillis": 800}]}}
            """;

    private static TestArena arena;
    private static Playwright playwright;
    private static Browser browser;

    private Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();

    @BeforeAll
    static void start() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM + "; -Dchromium=PATH");
        arena = anArena();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        if (arena != null) {
            browser.close();
            playwright.close();
            arena.close();
        }
    }

    @BeforeEach
    void openABlankPage() {
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 1000));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(arena.address(Part.GATEWAY).toString())
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                strangers.add(request.url());
            }
        });
    }

    @Test
    void shouldShowARunningCompetitionWithMovingCurves() {
        // given
        PlayedCompetition competition =
                arena.competition().rounds(400).seed(7).speed("600x").start().awaitRound(12);

        // when
        open();

        // then
        assertThat(page.getByTestId("connection-light")).hasAttribute("data-state", "open", soon());
        assertThat(page.getByTestId("leaderboard-row")).hasCount(5);
        assertThat(page.getByTestId("banner").filter(containing("Bitstamp")))
                .not()
                .hasCount(0);
        assertThat(page.getByTestId("banner").filter(containing("imulated")))
                .not()
                .hasCount(0);
        assertThat(page.getByTestId("market-chart")).not().hasAttribute("data-candles", "0", soon());
        page.getByTestId("timeframe-15m").click();
        assertThat(page.getByTestId("market-refusal")).hasCount(0);
        String before = page.getByTestId("round-clock").innerText();
        assertThat(page.getByTestId("round-clock"))
                .not()
                .hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "dashboard.png")));

        // when
        page.reload();

        // then
        assertThat(page.getByTestId("leaderboard-row")).hasCount(5);
        assertThat(strangers).isEmpty();
        assertThat(complaints).isEmpty();
        arena.portfolio().command(competition.id(), "stop");
    }

    @Test
    void shouldOpenAnAnswerToPromptsReplyAndCallsAsText() {
        // given
        PlayedCompetition competition =
                arena.competition().rounds(400).seed(7).speed("600x").start().awaitRound(6);
        open();
        arena.portfolio().command(competition.id(), "pause");

        // when
        page.getByText("Decisions", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("li")
                .filter(containing("Simulated LLM"))
                .getByTestId("open-decision")
                .first()
                .click();

        // then
        Locator panel = page.getByTestId("decision-panel");
        assertThat(panel).isVisible();
        assertThat(panel.locator("h2")).containsText("Simulated LLM, round");
        assertThat(panel.getByTestId("fact-model")).containsText("simulated-trader by simulator (simulated)");
        assertThat(panel.getByTestId("fact-cost")).containsText("0.00 USD");
        assertThat(panel.getByTestId("fact-total")).containsText("ms");
        assertThat(panel.getByTestId("calls").locator("tbody tr")).not().hasCount(0);
        assertThat(panel.getByTestId("raw-reply").locator("pre")).isVisible();
        panel.getByTestId("user-prompt").locator("summary").click();
        assertThat(panel.getByTestId("user-prompt").locator("pre")).containsText("BTC/USD");
        assertThat(page.locator("[data-seat=simulated-llm]").getByTestId("thinking-cost"))
                .containsText("thinking 0.00 USD");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "decision.png")));

        // when
        panel.getByText("Close", new Locator.GetByTextOptions().setExact(true)).click();

        // then
        assertThat(panel).not().isVisible();
        assertThat(strangers).isEmpty();
        assertThat(complaints).isEmpty();
        arena.portfolio().command(competition.id(), "stop");
    }

    @Test
    void shouldShowWhatAModelWroteAsTextAndNothingElse() {
        // given
        PlayedCompetition competition =
                arena.competition().rounds(400).seed(7).speed("600x").start().awaitRound(3);
        page.route(
                "**/api/competitions/*/decisions/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(HOSTILE_ANSWER)));
        open();
        arena.portfolio().command(competition.id(), "pause");

        // when
        page.getByTestId("open-decision").first().click();

        // then
        Locator panel = page.getByTestId("decision-panel");
        assertThat(panel.getByTestId("raw-reply").locator("pre")).hasText("<img src=x onerror=alert(1)> buy!");
        assertThat(panel.getByTestId("fact-outcome")).containsText("FAILED · REPLY_UNPARSEABLE");
        assertThat(panel.getByTestId("fact-message")).containsText("<script>alert(2)</script>");
        assertThat(panel.getByTestId("calls").locator("tbody tr")).hasCount(2);
        assertThat(panel.getByTestId("calls")).containsText("<b>sell</b>");
        assertThat(panel.getByTestId("fact-tokens-in")).containsText("1,000, 600 of them cached");
        assertThat(panel.locator("img, script, b")).hasCount(0);
        assertThat(complaints).isEmpty();
        arena.portfolio().command(competition.id(), "stop");
    }

    @Test
    void shouldStartPauseAndStopFromThePage() {
        // given
        open();

        // when
        page.getByTestId("start-button").click();
        assertThat(page.getByTestId("leaderboard-row"))
                .hasCount(5, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
        page.getByTestId("pause-button").click();

        // then
        assertThat(page.getByTestId("round-clock"))
                .containsText("aused", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));

        // when
        page.getByTestId("pause-button").click();
        page.getByTestId("stop-button").click();

        // then
        assertThat(page.getByTestId("round-clock"))
                .containsText("topped", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    @Test
    void shouldFindItsWayBackWhenTheGatewayDies() {
        // given
        PlayedCompetition competition =
                arena.competition().rounds(400).seed(7).speed("600x").start().awaitRound(3);
        open();
        assertThat(page.getByTestId("connection-light")).hasAttribute("data-state", "open", soon());

        // when
        arena.kill(Part.GATEWAY);
        assertThat(page.getByTestId("connection-light")).not().hasAttribute("data-state", "open", soon());
        arena.awaitReady(Part.GATEWAY);

        // then
        assertThat(page.getByTestId("connection-light")).hasAttribute("data-state", "open", soon());
        assertThat(page.getByTestId("leaderboard-row")).hasCount(5);
        arena.portfolio().command(competition.id(), "stop");
    }

    private void open() {
        page.navigate(arena.address(Part.GATEWAY) + "/#token=" + arena.token());
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static LocatorAssertions.HasAttributeOptions soon() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS);
    }
}
