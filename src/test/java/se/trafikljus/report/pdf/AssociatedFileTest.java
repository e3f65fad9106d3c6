package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.trafikljus.Language;
import se.trafikljus.report.InMemory;
import se.trafikljus.report.document.Attachment;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Document;

class AssociatedFileTest {

    private static final byte[] CONTENT = new byte[10_000];

    static {
        new Random(17).nextBytes(CONTENT);
    }

    private static Document carrying(Document document, byte[] content) {
        return new Document(
                document.title(),
                document.subject(),
                document.author(),
                document.language(),
                document.date(),
                document.mark(),
                document.blocks(),
                Optional.of(
                        new Attachment(
                                "audit-set.zip",
                                "application/zip",
                                "Det som rapporten bygger på (åäö)",
                                content)));
    }

    private static byte[] written() {
        return InMemory.pdf(carrying(Samples.document(Prose.of(Samples.LONG)), CONTENT));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReportThatCarriesItsDataDeclaresAndMeetsTheProfileThatAllowsIt(Language language)
            throws Exception {
        byte[] pdf = InMemory.pdf(carrying(Samples.everything(language), CONTENT));

        Files.write(Path.of("target", "carrying-" + language.code() + ".pdf"), pdf);
        assertThat(Verapdf.declared(pdf)).isEqualTo(PDFAFlavour.PDFA_3_A);
        assertThat(Verapdf.violations(pdf)).isEmpty();
    }

    @Test
    void aReportWithoutDataStaysWithTheStricterProfile() {
        byte[] pdf = InMemory.pdf(Samples.document(Prose.of(Samples.LONG)));

        assertThat(Verapdf.declared(pdf)).isEqualTo(PDFAFlavour.PDFA_2_A);
    }

    @Test
    void givesTheSameBytesForTheSameDataAndOthersForOther() {
        byte[] other = CONTENT.clone();
        other[5_000]++;
        Document document = Samples.document(Prose.of(Samples.LONG));

        assertThat(written()).isEqualTo(written());
        assertThat(InMemory.pdf(carrying(document, other))).isNotEqualTo(written());
    }

    @Test
    void viewersListTheFileWithItsDescriptionSizeAndDay() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(written())) {
            PDEmbeddedFilesNameTreeNode files =
                    pdf.getDocumentCatalog().getNames().getEmbeddedFiles();
            PDComplexFileSpecification file =
                    Objects.requireNonNull(files.getNames().get("audit-set.zip"));

            assertThat(files.getNames()).hasSize(1);
            assertThat(file.getFile()).isEqualTo("audit-set.zip");
            assertThat(file.getFileUnicode()).isEqualTo("audit-set.zip");
            assertThat(file.getFileDescription()).isEqualTo("Det som rapporten bygger på (åäö)");
            assertThat(file.getEmbeddedFileUnicode().getSubtype()).isEqualTo("application/zip");
            assertThat(file.getEmbeddedFileUnicode().getSize()).isEqualTo(CONTENT.length);
            assertThat(file.getEmbeddedFileUnicode().toByteArray()).isEqualTo(CONTENT);
            COSDictionary parameters =
                    file.getEmbeddedFile().getCOSObject().getCOSDictionary(COSName.PARAMS);
            assertThat(parameters.getString(COSName.MOD_DATE)).isEqualTo("D:20260301");
        }
    }

    @Test
    void theFileIsAssociatedWithTheWholeDocumentAsItsData() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(written())) {
            COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
            COSArray associated = catalog.getCOSArray(COSName.getPDFName("AF"));

            assertThat(associated).hasSize(1);
            assertThat(((COSDictionary) associated.getObject(0)).getNameAsString("AFRelationship"))
                    .isEqualTo("Data");
        }
    }

    @Test
    void theIdentifierIsTheDigestOfAllOtherBytes() throws Exception {
        byte[] pdf = written();
        List<String> identifiers;
        try (PDDocument read = Loader.loadPDF(pdf)) {
            identifiers =
                    read.getDocument().getDocumentID().toList().stream()
                            .map(one -> ((COSString) one).toHexString())
                            .toList();
        }
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        byte[] without =
                text.replace(identifiers.get(0), "0".repeat(64))
                        .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(identifiers.get(1)).isEqualTo(identifiers.get(0));
        assertThat(HexFormat.of().withUpperCase().formatHex(sha256(without)))
                .isEqualTo(identifiers.get(0));
    }

    private static byte[] sha256(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
