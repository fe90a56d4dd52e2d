package kentongan;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "kentongan", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule onlyTheTelegramEdgeKnowsTheBotApiTypes = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("kentongan.telegram..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.telegram..", "okhttp3..");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            ArchRuleDefinition.noClasses().should().callMethod(Instant.class, "now");

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(KentonganApplication.class).verify();
    }
}
