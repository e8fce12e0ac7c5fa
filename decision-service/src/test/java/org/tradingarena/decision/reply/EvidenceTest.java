package org.tradingarena.decision.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.decision.prompt.Dialect;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.types.Symbol;

/** The judge of the mutation test is no rubber stamp. */
class EvidenceTest {

    private static final Symbol BITCOIN = new Symbol("BTC/USD");
    private static final AnswerForm FORM = new AnswerForm(Dialect.CLASSIC, List.of(BITCOIN));
    private static final String REPLY =
            "{\"action\":\"BUY\",\"confidence\":0.7,\"reasoning\":\"at 811\",\"position_size\":0.25}";

    @Test
    void shouldFindTheGroundsOfWhatStandsThere() {
        assertThat(missing(REPLY, "0.25", "0.7")).isNull();
        assertThat(missing(REPLY.replace("0.7", "\"70 %\""), "0.25", "0.7")).isNull();
    }

    @Test
    void shouldNotTakeTheNumberOfAnotherField() {
        assertThat(missing(REPLY, "0.7", "0.25")).isEqualTo("the number 0.7 of position_size");
        assertThat(missing(REPLY, "0.25", "0.25")).isEqualTo("the number 0.25 of confidence");
    }

    @Test
    void shouldNotTakeAHundredthForWhatNobodyWroteInPercent() {
        assertThat(missing(REPLY.replace("0.7", "70"), "0.25", "0.7")).isEqualTo("the number 0.7 of confidence");
        assertThat(missing(REPLY.replace("position_size", "size"), "8.11", "0.7"))
                .isEqualTo("the number 8.11 of position_size");
    }

    @Test
    void shouldLookEverywhereForAFieldWhoseNameIsSpoilt() {
        assertThat(missing(REPLY.replace("position_size", "positon size"), "0.25", "0.7"))
                .isNull();
    }

    private static @Nullable String missing(String text, String size, String confidence) {
        Intent intent = Intent.enterLong(BITCOIN, new BigDecimal(size), new BigDecimal(confidence), "because");
        return new Evidence(text).missing(intent, FORM);
    }
}
