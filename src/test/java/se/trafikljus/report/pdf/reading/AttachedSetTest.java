package se.trafikljus.report.pdf.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.TestHouse;
import se.trafikljus.Upload;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Selection;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.exchange.set.AuditSets;
import se.trafikljus.exchange.set.ImportMode;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.comparative.ComparativeReport;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.pdf.Verapdf;
import se.trafikljus.report.prose.ReportOrder;

class AttachedSetTest {

    private static byte[] set = {};
    private static List<ScoredAudit> audits = List.of();
    private static byte[] report = {};
    private static byte[] lesser = {};

    @TempDir Path folder;

    private interface Change {

        void to(PDDocument pdf) throws Exception;
    }

    @BeforeAll
    static void begin(@TempDir Path home) throws IOException {
        try (TestHouse house = new TestHouse(home)) {
            AuditSets sets = house.get(AuditSets.class);
            sets.take(
                    TestHouse.ANNA,
                    Upload.of(Path.of("sample-audits/kaa-2016-2017")),
                    ImportMode.ADD);
            audits = house.get(Audits.class).all().select(Selection.everything());
            set = sets.zipOf(TestHouse.ANNA, audits.stream().map(one -> one.audit().id()).toList());
            lesser = sets.zipOf(TestHouse.ANNA, List.of(audits.get(0).audit().id()));
        }
        report = InMemory.pdf(Carrying.with(comparison(Language.SV), set));
    }

    private static Document comparison(Language language) {
        return ComparativeReport.of(
                Comparison.of(audits, Names.STRENGTHS),
                new ReportOrder(language, Optional.empty(), LocalDate.of(2026, 11, 22)));
    }

    private Path file(byte[] pdf) throws IOException {
        return Files.write(folder.resolve("rapport.pdf"), pdf);
    }

    private void refused(byte[] pdf, String says) throws IOException {
        Path file = file(pdf);
        assertThatThrownBy(() -> AttachedSet.takenOut(Upload.of(file)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("rapport.pdf")
                .hasMessageContaining(says);
    }

    private static byte[] changed(Change change) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(report)) {
            change.to(pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aComparativeReportWithItsSetIsAccessibleAndFitForArchives(Language language)
            throws Exception {
        byte[] pdf = InMemory.pdf(Carrying.with(comparison(language), set));

        assertThat(Verapdf.violations(pdf)).isEmpty();
        assertThat(InMemory.pdf(Carrying.with(comparison(language), set))).isEqualTo(pdf);
    }

    @Test
    void theSetComesOutAsItWentInAndIsGoneWhenDone() throws IOException {
        Path zip;
        try (AttachedSet taken = AttachedSet.takenOut(Upload.of(file(report)))) {
            zip = taken.zip();
            assertThat(zip).hasBinaryContent(set);
        }
        assertThat(zip.getParent()).doesNotExist();
    }

    @Test
    void aPdfIsKnownByWhatItHoldsOrAtLeastByItsName() throws IOException {
        Path renamed = Files.write(folder.resolve("rapport.dat"), report);
        Path text = Files.writeString(folder.resolve("text.PDF"), "ingen");
        Path zip = Files.write(folder.resolve("set.zip"), set);

        assertThat(List.of(renamed, text)).allMatch(one -> AttachedSet.mayBeIn(Upload.of(one)));
        assertThat(List.of(zip, folder, folder.resolve("borta.pdf")))
                .noneMatch(one -> AttachedSet.mayBeIn(Upload.of(one)));
        assertThatThrownBy(() -> AttachedSet.takenOut(Upload.of(text)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("is no PDF");
    }

    @Test
    void whateverBitIsFlippedTheReportIsRefused() throws IOException {
        Random random = new Random(1914);
        for (int i = 0; i < 200; i++) {
            byte[] flipped = report.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            refused(flipped, "rapport.pdf");
        }
    }

    @Test
    void aBitFlippedInTheIdentifierIsNoticedToo() throws IOException {
        String text = new String(report, StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf("/ID [<");
        for (int at = from; at < from + 139; at++) {
            byte[] flipped = report.clone();
            flipped[at] ^= (byte) (1 << (at % 8));
            refused(flipped, "altered");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.7, 0.99, 0.9999})
    void aReportThatLostItsEndIsRefusedAsCutOff(double kept) throws IOException {
        refused(Arrays.copyOf(report, (int) (report.length * kept)), "cut off");
    }

    @Test
    void aReportThatLostItsMiddleIsRefusedAsAltered() throws IOException {
        byte[] shorter = Arrays.copyOf(report, report.length - 1000);
        int middle = report.length / 2;
        System.arraycopy(report, middle + 1000, shorter, middle, report.length - middle - 1000);

        refused(shorter, "altered");
    }

    @Test
    void aSetExchangedForAnotherSoundOneIsRefused() throws Exception {
        byte[] exchanged =
                changed(
                        pdf -> {
                            COSStream stream =
                                    pdf.getDocumentCatalog()
                                            .getNames()
                                            .getEmbeddedFiles()
                                            .getNames()
                                            .values()
                                            .iterator()
                                            .next()
                                            .getEmbeddedFile()
                                            .getCOSObject();
                            try (OutputStream to = stream.createRawOutputStream()) {
                                to.write(lesser);
                            }
                        });

        refused(exchanged, "altered");
    }

    @Test
    void aReportSavedAgainByAnotherProgramIsRefusedWithWhatToDo() throws Exception {
        refused(changed(pdf -> {}), "saved again or signed by another program");
        refused(changed(pdf -> {}), "Import the report as it was written");
    }

    @Test
    void aReportWithAPageAddedAtItsEndIsRefused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(report)) {
            pdf.addPage(new PDPage());
            pdf.getPages().getCOSObject().setNeedToBeUpdated(true);
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            pdf.saveIncremental(bytes);
        }

        assertThat(Arrays.copyOf(bytes.toByteArray(), report.length)).isEqualTo(report);
        refused(bytes.toByteArray(), "altered");
    }

    @Test
    void anEncryptedReportIsRefused() throws Exception {
        byte[] encrypted =
                changed(
                        pdf -> {
                            StandardProtectionPolicy policy =
                                    new StandardProtectionPolicy(
                                            "ägare", "läsare", new AccessPermission());
                            policy.setEncryptionKeyLength(256);
                            pdf.protect(policy);
                        });

        refused(encrypted, "is encrypted");
    }

    @Test
    void aPdfFromElsewhereIsRefusedAsCarryingNothing() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);

            refused(bytes.toByteArray(), "carries no audit set");
        }
    }

    @Test
    void aReportWithoutDataIsRefusedAsCarryingNothing() throws IOException {
        refused(InMemory.pdf(comparison(Language.EN)), "carries no audit set");
    }

    @Test
    void fragmentsThatOnlyBeginAsAPdfAreRefused() throws IOException {
        refused("%PDF-".getBytes(StandardCharsets.US_ASCII), "cut off");
        refused("%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "carries no audit set");
        refused(new byte[0], "is no PDF");
    }
}
