package se.trafikljus.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;
import se.trafikljus.Upload;

/** Files that are no workbook, that are too much, or that mean harm. */
class IncomingBookTest {

    @TempDir private Path folder;

    private static RawBook small() {
        return new RawBook().row(RawBook.text("Kontrollmål"), RawBook.text("Vara"));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("bok.xlsx"), bytes);
    }

    private void assertRefused(Path file, String... words) {
        assertThatThrownBy(() -> IncomingBook.open(Upload.of(file)).close())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.in(Language.SV)).contains(words));
    }

    @Test
    void opensWhatExcelWrites() throws IOException {
        try (IncomingBook book = IncomingBook.open(Upload.of(file(small().bytes())))) {
            XSSFRow row = book.visibleSheets().get(0).getRow(0);
            assertThat(IncomingBook.value(row.getCell(1)).text()).isEqualTo("Vara");
            assertThat(IncomingBook.value(row.getCell(9)).text()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/workbook.xml",
                "xl/worksheets/sheet1.xml",
                "xl/styles.xml",
                "xl/theme/theme1.xml",
                "docProps/core.xml"
            })
    void refusesADoctypeInAnyPart(String part) throws IOException {
        RawBook book = small();
        book.parts.put(
                part,
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>");
        assertRefused(file(book.bytes()), "DOCTYPE", part);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/media/image1.bin"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertRefused(file(bytes.toByteArray()), "större än 40 MB uppackad");
    }

    @Test
    void refusesABombOfText() throws IOException {
        RawBook book = small();
        book.parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c><v>" + "1".repeat(60 << 20) + "</v></c></row>");
        assertRefused(file(book.bytes()), "40 MB");
    }

    @Test
    void refusesAPartThatIsPackedTooTight() throws IOException {
        RawBook book = small();
        book.parts.put("xl/comment.xml", "<x>" + " ".repeat(5 << 20) + "</x>");
        assertRefused(file(book.bytes()), "xl/comment.xml är packad mer än 100 gånger");
    }

    @Test
    void refusesThreeHundredThousandRows() throws IOException {
        RawBook book = small();
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 300_000; i++) {
            rows.append("<row r=\"").append(i).append("\"/>");
        }
        book.parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + rows
                        + "</sheetData></worksheet>");
        assertRefused(file(book.bytes()), "fler än 10", "rader");
    }

    @Test
    void refusesTooManyCells() throws IOException {
        RawBook book = small();
        String row = "<row>" + "<c/>".repeat(1_000) + "</row>";
        book.parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + row.repeat(101) + "</sheetData></worksheet>");
        assertRefused(file(book.bytes()), "fler än 100", "celler");
    }

    @Test
    void refusesTooManySheetsElementsAndLevels() throws IOException {
        RawBook sheets = small();
        for (int i = 0; i < 60; i++) {
            sheets.parts.put("xl/worksheets/more" + i + ".xml", "<worksheet/>");
        }
        assertRefused(file(sheets.bytes()), "fler än 50 blad");
        RawBook elements = small();
        elements.parts.put(
                "xl/styles.xml", "<styleSheet>" + "<xf/>".repeat(700_000) + "</styleSheet>");
        assertRefused(file(elements.bytes()), "XML-element");
        RawBook levels = small();
        levels.parts.put("xl/styles.xml", "<a>".repeat(10_000) + "</a>".repeat(10_000));
        assertRefused(file(levels.bytes()), "nästlad djupare än 100");
    }

    @Test
    void refusesAFileThatIsCutOff() throws IOException {
        byte[] whole = small().bytes();
        for (int share : new int[] {10, 50, 90, 99}) {
            assertRefused(
                    file(Arrays.copyOf(whole, whole.length * share / 100)), "avkortad", "bok.xlsx");
        }
    }

    @Test
    void refusesWhatIsDamagedInside() throws IOException {
        byte[] whole = small().bytes();
        for (int at = 40; at < whole.length; at += 97) {
            byte[] hurt = whole.clone();
            hurt[at] ^= 0x55;
            Path file = file(hurt);
            try (IncomingBook book = IncomingBook.open(Upload.of(file))) {
                assertThat(book.visibleSheets().size()).isLessThan(2);
            } catch (Problem problem) {
                assertThat(problem.in(Language.SV)).contains("bok.xlsx");
            }
        }
    }

    @Test
    void tellsWhatKindOfFileItIsInstead() throws IOException {
        assertRefused(
                file("kommun;RES1\nVara;grön\n".getBytes(StandardCharsets.UTF_8)),
                "ingen Excelarbetsbok",
                "CSV");
        assertRefused(file(new byte[0]), "är tom");
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Blad1");
            workbook.write(old);
        }
        assertRefused(file(old.toByteArray()), "(.xls)", ".xlsx");
        assertRefused(openDocument(), "OpenDocument", ".xlsx");
        RawBook macros = small();
        macros.parts.put("xl/vbaProject.bin", "x");
        assertRefused(file(macros.bytes()), "makron");
        RawBook binary = small();
        binary.parts.put("xl/workbook.bin", "x");
        assertRefused(file(binary.bytes()), ".xlsb");
    }

    private Path openDocument() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(
                    "application/vnd.oasis.opendocument.spreadsheet"
                            .getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<office/>".getBytes(StandardCharsets.US_ASCII));
        }
        return file(bytes.toByteArray());
    }

    @Test
    void refusesAnEncryptedWorkbook() throws Exception {
        Path file = folder.resolve("hemlig.xlsx");
        try (POIFSFileSystem box = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("hemligt");
            try (var to = encryptor.getDataStream(box)) {
                to.write(small().bytes());
            }
            try (var to = Files.newOutputStream(file)) {
                box.writeFilesystem(to);
            }
        }
        assertRefused(file, "lösenord");
    }

    @Test
    void tellsOfAFolderAndOfAFileThatIsNotThere() {
        assertRefused(folder, "är en mapp");
        assertRefused(folder.resolve("saknas.xlsx"), "finns inte");
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        assertRefused(file(new byte[(10 << 20) + 1]), "större än 10 MB");
    }

    @Test
    void followsNoLink() throws IOException {
        try (ServerSocket lure = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + lure.getLocalPort() + "/x.xlsx";
            RawBook book = small().row("<c><f>[1]Blad1!$A$1</f><v>3</v></c>", RawBook.text("x"));
            book.parts.put(
                    "xl/worksheets/_rels/sheet1.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\""
                            + address
                            + "\"/></Relationships>");
            try (IncomingBook opened = IncomingBook.open(Upload.of(file(book.bytes())))) {
                XSSFRow row = opened.visibleSheets().get(0).getRow(1);
                assertThat(IncomingBook.value(row.getCell(0)).fault()).isPresent();
            }
            lure.setSoTimeout(300);
            assertThatThrownBy(lure::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void readsNumbersDaysAndFaultsByStatedRules() throws IOException {
        RawBook book =
                small().row(
                                RawBook.number("114"),
                                RawBook.number("1.5"),
                                "<c t=\"b\"><v>1</v></c>",
                                "<c t=\"e\"><v>#REF!</v></c>",
                                "<c><f>1+1</f><v>2</v></c>",
                                "<c t=\"s\"><v>999</v></c>",
                                "<c t=\"e\"><f>A9</f><v>#N/A</v></c>");
        try (IncomingBook opened = IncomingBook.open(Upload.of(file(book.bytes())))) {
            XSSFRow row = opened.visibleSheets().get(0).getRow(1);
            assertThat(IncomingBook.value(row.getCell(0)).text()).isEqualTo("114");
            assertThat(IncomingBook.value(row.getCell(1), Language.SV).text()).isEqualTo("1,5");
            assertThat(IncomingBook.value(row.getCell(1), Language.EN).text()).isEqualTo("1.5");
            assertThat(IncomingBook.value(row.getCell(2)).text()).isEqualTo("true");
            assertThat(fault(row, 3)).contains("#REF!");
            assertThat(fault(row, 4)).contains("formel");
            assertThat(fault(row, 5)).contains("kan inte läsas");
            assertThat(fault(row, 6)).contains("#N/A");
        }
    }

    private static String fault(XSSFRow row, int column) {
        return IncomingBook.value(row.getCell(column)).fault().orElseThrow().in(Language.SV);
    }
}
