package se.trafikljus.report.pdf.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Attachment;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.pdf.Properties;
import se.trafikljus.report.pdf.Samples;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.trail.Head;
import se.trafikljus.trail.Standing;

class CarriedHeadTest {

    private static final Head HEAD = new Head(1234, "0123456789abcdef".repeat(4));

    @TempDir Path folder;

    private static byte[] report(Optional<Head> head, boolean carriesData) {
        Document plain = Samples.document(Prose.of(Samples.LONG));
        byte[] content = "innehåll".getBytes(StandardCharsets.UTF_8);
        return InMemory.pdf(
                new Document(
                        plain.title(),
                        plain.subject(),
                        plain.author(),
                        plain.language(),
                        plain.date(),
                        plain.mark(),
                        plain.blocks(),
                        carriesData
                                ? Optional.of(
                                        new Attachment(
                                                "audit-set.zip",
                                                "application/zip",
                                                "Underlag",
                                                content))
                                : Optional.empty(),
                        head.map(one -> new Standing(one, List.of()))));
    }

    private Path file(byte[] pdf) throws IOException {
        return Files.write(folder.resolve("rapport.pdf"), pdf);
    }

    private void refused(byte[] pdf, String says) throws IOException {
        Path file = file(pdf);
        assertThatThrownBy(() -> CarriedHead.of(Upload.of(file)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rapport.pdf")
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comesOutAsItWentInAndLeavesTheFileFitForArchives(boolean carriesData) throws Exception {
        byte[] pdf = report(Optional.of(HEAD), carriesData);

        assertThat(CarriedHead.of(Upload.of(file(pdf)))).isEqualTo(HEAD);
        assertThat(Verapdf.violations(pdf)).isEmpty();
        assertThat(report(Optional.of(HEAD), carriesData)).isEqualTo(pdf);
    }

    @Test
    void aReportThatTellsNoneIsRefusedWithWhatToDo() throws IOException {
        refused(report(Optional.empty(), true), "does not tell where the trail stood");
        refused(report(Optional.empty(), false), "is printed in it, give that");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whateverBitIsFlippedTheReportIsRefused(boolean carriesData) throws IOException {
        byte[] report = report(Optional.of(HEAD), carriesData);
        Random random = new Random(1914);
        for (int i = 0; i < 100; i++) {
            byte[] flipped = report.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            refused(flipped, "rapport.pdf");
        }
    }

    @Test
    void aHeadThatWasExchangedIsNoticed() throws IOException {
        byte[] exchanged = changed(HEAD.line().replace("1234", "1235"));
        refused(exchanged, "has been altered");
        refused(exchanged, "signed, stamped or saved again");
    }

    private static byte[] changed(String line) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report(Optional.of(HEAD), false))) {
            pdf.getDocumentInformation().setCustomMetadataValue(Properties.TRAIL_HEAD, line);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aReportThatLostItsEndIsRefusedAsCutOff() throws IOException {
        byte[] report = report(Optional.of(HEAD), false);
        refused(Arrays.copyOf(report, report.length / 2), "cut off");
    }

    @Test
    void aPdfFromElsewhereIsRefusedEvenIfItTellsAHead() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.getDocumentInformation().setCustomMetadataValue(Properties.TRAIL_HEAD, HEAD.line());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);

            refused(bytes.toByteArray(), "is no report from Trafikljus");
        }
        refused("ingen".getBytes(StandardCharsets.UTF_8), "is no PDF");
    }
}
