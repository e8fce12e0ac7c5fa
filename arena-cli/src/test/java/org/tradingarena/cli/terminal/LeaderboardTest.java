package org.tradingarena.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradingarena.cli.client.Place;
import org.tradingarena.schema.codec.ArenaJson;

class LeaderboardTest {
    private static final String STANDINGS = """
            [{"rank":1,"seatId":"ema-cross","name":"EMA 20/50 cross","equity":"104.123456","totalReturn":"0.04123456",
              "trades":4,"wins":3,"fees":"0.41","maxDrawdown":"-0.0213","failures":0,"costUsd":"0"},
             {"rank":2,"seatId":"gpt","name":"=cmd, \\"x\\"","equity":"98.5","totalReturn":"-0.015",
              "trades":0,"wins":0,"fees":"0","maxDrawdown":"-0.015","failures":2,"costUsd":"0.0123"}]""";

    private final List<Place> places = read();

    @Test
    void shouldAlignNumbersToTheRight() {
        assertThat(Leaderboard.lines(places))
                .containsExactly(
                        "#  seat             equity   return  trades   won  fees  drawdown  failed",
                        "1  EMA 20/50 cross  104.12  +4.12 %       4  75 %  0.41   -2.13 %       0",
                        "2  =cmd, \"x\"         98.50  -1.50 %       0     -  0.00   -1.50 %       2");
    }

    @Test
    void shouldWriteExactDecimalsAndHarmlessNamesAsCsv() {
        assertThat(Leaderboard.csv(places)).isEqualTo("""
                        rank,seat,name,equity,total_return,trades,wins,fees,max_drawdown,failures,cost_usd
                        1,"ema-cross","EMA 20/50 cross",104.123456,0.04123456,4,3,0.41,-0.0213,0,0
                        2,"gpt","'=cmd, ""x""\",98.5,-0.015,0,0,0,-0.015,2,0.0123
                        """);
    }

    private static List<Place> read() {
        try {
            return Place.list(ArenaJson.mapper().readTree(STANDINGS));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
