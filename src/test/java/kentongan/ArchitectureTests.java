package kentongan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;

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
    static final ArchRule onlyTheScheduleKnowsQuartz = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("kentongan.schedule..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..");

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            ArchRuleDefinition.noClasses().should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule rulesDoNotKnowHowTheyAreSpokenOfOrWhatWakesThem = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "kentongan.announcements",
                    "kentongan.meetings",
                    "kentongan.digest",
                    "kentongan.digest.pictures",
                    "kentongan.figures",
                    "kentongan.questions",
                    "kentongan.roster",
                    "kentongan.suggestions",
                    "kentongan.suggestions.anonymity",
                    "kentongan.praise",
                    "kentongan.pulse",
                    "kentongan.troubles",
                    "kentongan.office",
                    "kentongan.outbox",
                    "kentongan.chat")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "kentongan.announcements.chat..",
                    "kentongan.meetings.chat..",
                    "kentongan.meetings.schedule..",
                    "kentongan.digest.chat..",
                    "kentongan.digest.schedule..",
                    "kentongan.figures.*..",
                    "kentongan.questions.chat..",
                    "kentongan.roster.*..",
                    "kentongan.suggestions.chat..",
                    "kentongan.suggestions.schedule..",
                    "kentongan.praise.*..",
                    "kentongan.pulse.*..",
                    "kentongan.troubles.*..",
                    "kentongan.chat.commands..",
                    "org.springframework.web..",
                    "jakarta.servlet..");

    @ArchTest
    static final ArchRule theSimulatorKnowsNothingOfTheProduct = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("kentongan.simulator..")
            .should()
            .dependOnClassesThat(resideInAPackage("kentongan..").and(resideOutsideOfPackage("kentongan.simulator..")));

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(KentonganApplication.class).verify();
    }
}
