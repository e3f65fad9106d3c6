package se.trafikljus.report.pdf.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Attachment;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.pdf.AssociatedFile;
import se.trafikljus.report.pdf.Fingerprint;
import se.trafikljus.report.pdf.Samples;

/** PDFs of somebody who can calculate our identifier. */
class CarriedFileTest {

    private static final String NAME = "audit-set.zip";

    @TempDir Path folder;

    private interface Change {

        void to(PDDocument pdf) throws IOException;
    }

    private static byte[] report() {
        Document plain = Samples.document(Prose.of(Samples.LONG));
        return InMemory.pdf(
                new Document(
                        plain.title(),
                        plain.subject(),
                        plain.author(),
                        plain.language(),
                        plain.date(),
                        plain.mark(),
                        plain.blocks(),
                        Optional.of(
                                new Attachment(NAME, "application/zip", "Underlag", content()))));
    }

    private static byte[] content() {
        return "innehåll".getBytes(StandardCharsets.UTF_8);
    }

    private Path forged(Change change) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report())) {
            change.to(pdf);
            Fingerprint.reserveIn(pdf);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            byte[] saved = bytes.toByteArray();
            Fingerprint.putInto(saved);
            return Files.write(folder.resolve("forged.pdf"), saved);
        }
    }

    private void refused(Path pdf, String says) {
        assertThatThrownBy(() -> CarriedFile.copy(Upload.of(pdf), NAME, folder.resolve("out")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("forged.pdf")
                .hasMessageContaining(says);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static PDComplexFileSpecification described(PDDocument pdf) throws IOException {
        return pdf.getDocumentCatalog()
                .getNames()
                .getEmbeddedFiles()
                .getNames()
                .values()
                .iterator()
                .next();
    }

    private static PDComplexFileSpecification another(PDDocument pdf) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content()));
        PDComplexFileSpecification another = new PDComplexFileSpecification();
        another.setFileUnicode(NAME);
        another.setEmbeddedFile(file);
        another.setEmbeddedFileUnicode(file);
        another.getCOSObject().setItem(AssociatedFile.RELATIONSHIP, AssociatedFile.DATA);
        return another;
    }

    @Test
    void takesOutWhatWasPutIn() throws IOException {
        CarriedFile.copy(Upload.of(forged(pdf -> {})), NAME, folder.resolve("out"));

        assertThat(folder.resolve("out")).hasBinaryContent(content());
    }

    @Test
    void refusesTwoSetsOfWhichOneIsOnlyListed() throws IOException {
        Path pdf =
                forged(
                        of -> {
                            Map<String, PDComplexFileSpecification> both = new LinkedHashMap<>();
                            both.put("a", another(of));
                            both.put(NAME, described(of));
                            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                            files.setNames(both);
                            of.getDocumentCatalog().getNames().setEmbeddedFiles(files);
                        });

        refused(pdf, "several files called audit-set.zip");
    }

    @Test
    void refusesTwoSetsOfWhichOneIsOnlyAssociated() throws IOException {
        Path pdf =
                forged(
                        of ->
                                of.getDocumentCatalog()
                                        .getCOSObject()
                                        .getCOSArray(AssociatedFile.ASSOCIATED)
                                        .add(another(of).getCOSObject()));

        refused(pdf, "several files called audit-set.zip");
    }

    @Test
    void refusesAFileThatIsAttachedButNotAsTheDocumentsData() throws IOException {
        refused(
                forged(
                        pdf ->
                                described(pdf)
                                        .getCOSObject()
                                        .setName(AssociatedFile.RELATIONSHIP, "Supplement")),
                "carries no audit set");
        refused(
                forged(
                        pdf ->
                                pdf.getDocumentCatalog()
                                        .getCOSObject()
                                        .removeItem(AssociatedFile.ASSOCIATED)),
                "carries no audit set");
    }

    @Test
    void refusesAPackedFileForWeStoreItAsItIs() throws IOException {
        refused(forged(pdf -> packed(pdf, 1_000)), "carries no audit set");
    }

    @Test
    void refusesABombInLittleMemory() throws Exception {
        Path bomb = forged(pdf -> packed(pdf, 1L << 30));
        assertThat(Files.size(bomb)).isLessThan(10L << 20);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx48m",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                CarriedFileTest.class.getName(),
                                bomb.toString(),
                                folder.resolve("out").toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("would unpack to far more");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    /** Says why a file is refused. */
    public static void main(String[] arguments) {
        try {
            CarriedFile.copy(Upload.of(Path.of(arguments[0])), NAME, Path.of(arguments[1]));
        } catch (Problem e) {
            System.out.println(e.getMessage());
        }
    }

    private static void packed(PDDocument pdf, long noughts) throws IOException {
        COSStream stream = described(pdf).getEmbeddedFileUnicode().getCOSObject();
        try (OutputStream raw = stream.createRawOutputStream();
                OutputStream to = new DeflaterOutputStream(raw)) {
            byte[] some = new byte[1 << 16];
            for (long left = noughts; left > 0; left -= some.length) {
                to.write(some, 0, (int) Math.min(left, some.length));
            }
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    }
}
