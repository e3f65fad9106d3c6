package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Language;
import se.trafikljus.report.InMemory;

class PdfConformanceTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKindOfBlockMeetsBothProfiles(Language language) throws Exception {
        byte[] pdf = InMemory.pdf(Samples.everything(language));

        Files.write(Path.of("target", "everything-" + language.code() + ".pdf"), pdf);
        assertThat(Verapdf.violations(pdf)).isEmpty();
    }
}
