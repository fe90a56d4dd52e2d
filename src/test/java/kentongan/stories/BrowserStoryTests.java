package kentongan.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kentongan.KentonganApplication;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What a newcomer does on the simulator's page, in a real browser, on the program as it starts without any setting. */
@Order(5)
class BrowserStoryTests {

    private static final int HEAD = 700001;

    @TempDir
    Path data;

    @Test
    void theHeadAnnouncesAndTheStaffAnswerOnThePage() {
        var chromium = chromium();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "NO BROWSER: install Debian's chromium, or this story is not told (.ci/run does)");
        try (var program = start();
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = launch(playwright, chromium.get())) {
            var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
            page.navigate("http://127.0.0.1:" + port(program) + "/simulator");
            theMainJob(page);
            saveIfWanted(page);
            aYearIsMadeUp(page);
            theClockIsMoved(page);
        }
    }

    private static void theMainJob(Page page) {
        var head = phone(page, HEAD);
        assertThat(bubble(head, "Baru: 5")).isVisible();
        type(head, "Apel pagi jam 7.30 di halaman kantor, semua hadir.");
        key(head, "Kirim ke 5").click();

        for (int person = HEAD + 1; person <= HEAD + 3; person++) {
            assertThat(bubble(phone(page, person), "Apel pagi jam 7.30")).hasCount(1);
        }
        key(phone(page, HEAD + 1), "Mengerti").click();
        key(phone(page, HEAD + 2), "Mengerti").click();
        key(phone(page, HEAD + 3), "Tanya").click();
        assertThat(bubble(phone(page, HEAD + 3), "Apa yang ingin Anda tanyakan"))
                .isVisible();
        type(phone(page, HEAD + 3), "Memakai baju apa?");

        assertThat(bubble(head, "Memakai baju apa?")).isVisible();
        key(bubble(head, "Memakai baju apa?"), "Jawab").first().click();
        assertThat(bubble(head, "Tulis jawaban untuk")).isVisible();
        type(head, "Baju dinas.");
        assertThat(bubble(phone(page, HEAD + 3), "Baju dinas.")).isVisible();
        assertThat(bubble(head, "Mengerti 2")).isVisible();
        assertThat(bubble(head, "Tanya 1")).isVisible();
        assertThat(bubble(head, "belum menjawab 2")).isVisible();
    }

    private static void aYearIsMadeUp(Page page) {
        var hint = page.locator("#hint");
        hint.getByText("Isi dengan setahun").click();
        assertThat(hint.getByText("Selesai. Ketik /rekap"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        hint.getByText("Isi dengan setahun").click();
        assertThat(hint.getByText("sudah pernah diisi")).isVisible();
    }

    private static void theClockIsMoved(Page page) {
        var clock = page.locator("#clock");
        clock.getByText("ke 07:30 besok").click();
        assertThat(clock.locator("b")).hasText("07:30");
        clock.getByText("+1 jam").click();
        assertThat(clock.locator("b")).hasText("08:30");
        clock.getByText("ke Jumat 15:30").click();
        assertThat(clock.locator("b")).hasText("15:30");
        assertThat(clock.locator("time")).containsText("Jum");
        assertThat(clock.locator("[role=alert]")).isEmpty();
    }

    private static Locator phone(Page page, int person) {
        return page.locator("[data-person='" + person + "']");
    }

    private static Locator bubble(Locator phone, String words) {
        return phone.locator("[data-from='bot']").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Locator key(Locator phone, String label) {
        return phone.locator("button.key").filter(new Locator.FilterOptions().setHasText(label));
    }

    private static void type(Locator phone, String words) {
        phone.locator("textarea[name=text]").fill(words);
        phone.locator("button[name=send]").click();
    }

    /** For the README: {@code -Dscreenshot=src/docs/simulator.png}. */
    private static void saveIfWanted(Page page) {
        Optional.ofNullable(System.getProperty("screenshot"))
                .ifPresent(to -> page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(to))));
    }

    private ConfigurableApplicationContext start() {
        var application = new SpringApplication(KentonganApplication.class);
        application.setRegisterShutdownHook(false);
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--kentongan.data=" + data,
                "--kentongan.time-zone=" + StoryClock.zoneWhereItIsMorning(),
                "--kentongan.language=id");
    }

    private static int port(ConfigurableApplicationContext program) {
        return Objects.requireNonNull(((WebServerApplicationContext) program).getWebServer())
                .getPort();
    }

    private static Browser launch(Playwright playwright, Path chromium) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    private static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
