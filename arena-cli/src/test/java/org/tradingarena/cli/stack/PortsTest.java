package org.tradingarena.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortsTest {

    @Test
    void shouldChangeThePortOfOnePart() {
        // when
        Ports ports = Ports.standard().with("gateway", 8099).with("kafka-controller", 19_999);

        // then
        assertThat(ports.of(Part.GATEWAY)).isEqualTo(8099);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(19_092);
        assertThat(ports.kafkaController()).isEqualTo(19_999);
    }

    @Test
    void shouldNameTheAllowedPartsWhenOneIsUnknown() {
        assertThatThrownBy(() -> Ports.standard().with("web", 80))
                .isInstanceOf(StackException.class)
                .hasMessage(
                        "--port web=80: no such part; allowed: postgres, kafka, simulator, venue, market-data, decision,"
                                + " portfolio, gateway, kafka-controller, venue-stream");
    }

    @Test
    void shouldRefuseTwoPartsOnOnePort() {
        assertThatThrownBy(() -> Ports.standard().with("gateway", 19_092).named())
                .hasMessage(
                        "port 19092 is given to two parts, one of them gateway; change one with --port gateway=NUMBER");
    }

    @Test
    void shouldSayNothingOfAFreePort() {
        assertThat(PortCheck.complaint("gateway", Ports.freePort())).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldNamePortOwnerAndOptionWhenAPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(PortCheck.complaint("gateway", port)).hasValueSatisfying(complaint -> assertThat(complaint)
                    .startsWith("port " + port + " (gateway) is taken by pid "
                            + ProcessHandle.current().pid() + " (")
                    .endsWith("; stop it or choose another with --port gateway=NUMBER"));
        }
    }
}
