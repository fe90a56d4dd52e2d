package kentongan.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramPropertiesTests {

    private static TelegramProperties at(String url) {
        return new TelegramProperties("1:secret", url, "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8081, http, 127.0.0.1, 8081",
        "https://api.example.id, https, api.example.id, 443",
        "http://bot-api/, http, bot-api, 80",
        "'', https, api.telegram.org, 443"
    })
    void theServerIsSchemeHostAndPort(String url, String scheme, String host, int port) {
        var server = at(url).server();

        assertThat(server.getSchema()).isEqualTo(scheme);
        assertThat(server.getHost()).isEqualTo(host);
        assertThat(server.getPort()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8081/botapi", "127.0.0.1:8081", "ftp://x", "http://x?y=1"})
    void anAddressThatCannotBeUsedStopsTheStart(String url) {
        assertThatThrownBy(() -> at(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TELEGRAM_API_URL");
    }

    @Test
    void anAddressWithoutATokenStopsTheStart() {
        assertThatThrownBy(() -> new TelegramProperties(" ", "http://127.0.0.1:8081", "", ""))
                .hasMessageContaining("TELEGRAM_BOT_TOKEN");
    }

    @Test
    void withoutATokenThereIsNoServerUntilOursHasStarted() {
        var address = new BotAddress(new TelegramProperties("", "", "", ""), "1:simulator");

        assertThat(address.server()).isEmpty();
        assertThat(address.token()).isEqualTo("1:simulator");
        assertThat(address.withoutToken("http://x/bot1:simulator/getme")).isEqualTo("http://x/bot<token>/getme");
    }
}
