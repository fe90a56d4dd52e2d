package kentongan.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kentongan.KentonganApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ResourceLock(Resources.SYSTEM_OUT)
@ExtendWith(OutputCaptureExtension.class)
class UnknownTimeZoneAnalyzerTests {

    @ParameterizedTest
    @CsvSource({
        "Asia/Jayapurra, Asia/Jayapura",
        "Jayapura, Asia/Jayapura",
        "asia/jakarta, Asia/Jakarta",
        "WIT, Asia/Jayapura",
        "wita, Asia/Makassar",
        "Makasar, Asia/Makassar",
    })
    void suggestsWhatMayBeMeant(String typed, String meant) {
        assertThat(UnknownTimeZoneAnalyzer.suggestions(typed)).contains(meant);
    }

    @Test
    void theProgramDoesNotStartWithAnUnknownZone(CapturedOutput output, @TempDir Path data) {
        var program = new SpringApplication(KentonganApplication.class);

        assertThatThrownBy(() ->
                program.run("--server.port=0", "--kentongan.data=" + data, "--kentongan.time-zone=Asia/Jayapurra"));
        assertThat(output).contains("no time zone \"Asia/Jayapurra\"", "Did you mean Asia/Jayapura");
    }
}
