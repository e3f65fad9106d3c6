package se.trafikljus.exchange.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook part by part, in the form in which Excel writes it, or as nobody should. */
public final class RawBook {

    /** Office's theme of 2013 to 2022, in the order in which it is written. */
    private static final List<String> THEME =
            List.of(
                    "dk1:000000",
                    "lt1:FFFFFF",
                    "dk2:44546A",
                    "lt2:E7E6E6",
                    "accent1:4472C4",
                    "accent2:ED7D31",
                    "accent3:A5A5A5",
                    "accent4:FFC000",
                    "accent5:5B9BD5",
                    "accent6:70AD47",
                    "hlink:0563C1",
                    "folHlink:954F72");

    public final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> fills = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    public RawBook() {
        fills.add("<patternFill patternType=\"none\"/>");
        fills.add("<patternFill patternType=\"gray125\"/>");
    }

    /**
     * A solid fill.
     *
     * @param colour as in {@code rgb="FFC6EFCE"}, {@code theme="9" tint="0.4"} or {@code
     *     indexed="10"}
     * @return the number of its style
     */
    public int solid(String colour) {
        return fill(
                "<patternFill patternType=\"solid\"><fgColor "
                        + colour
                        + "/><bgColor indexed=\"64\"/></patternFill>");
    }

    public int fill(String fill) {
        fills.add(fill);
        return fills.size() - 1;
    }

    public RawBook row(String... cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String place = SheetPen.at(rows.size(), i);
            row.append(cells[i].replace("<c", "<c r=\"" + place + "\""));
        }
        rows.add(row.toString());
        return this;
    }

    public static String text(String text) {
        return text(text, 0);
    }

    public static String text(String text, int style) {
        return "<c s=\"" + style + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public static String number(String number) {
        return "<c><v>" + number + "</v></c>";
    }

    public static String filled(int style) {
        return "<c s=\"" + style + "\"/>";
    }

    public Path write(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        Map<String, String> all = all();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Every part with its text. */
    public Map<String, String> all() {
        Map<String, String> all = standard();
        all.putAll(parts);
        return all;
    }

    private Map<String, String> standard() {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String kind = "application/vnd.openxmlformats-officedocument.";
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                head
                        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%sspreadsheetml.sheet.main+xml\"/>"
                                .formatted(kind)
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%sspreadsheetml.worksheet+xml\"/>"
                                .formatted(kind)
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"%sspreadsheetml.styles+xml\"/>"
                                .formatted(kind)
                        + "<Override PartName=\"/xl/theme/theme1.xml\" ContentType=\"%stheme+xml\"/>"
                                .formatted(kind)
                        + "</Types>");
        all.put(
                "_rels/.rels",
                head
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                                .formatted(office));
        all.put(
                "xl/workbook.xml",
                head
                        + "<workbook %s xmlns:r=\"%s\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(main, office));
        all.put(
                "xl/_rels/workbook.xml.rels",
                head
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                .formatted(office)
                        + "<Relationship Id=\"rId2\" Type=\"%s/styles\" Target=\"styles.xml\"/>"
                                .formatted(office)
                        + "<Relationship Id=\"rId3\" Type=\"%s/theme\" Target=\"theme/theme1.xml\"/></Relationships>"
                                .formatted(office));
        all.put("xl/theme/theme1.xml", head + theme());
        all.put("xl/styles.xml", head + styles(main));
        all.put("xl/worksheets/sheet1.xml", head + sheet(main));
        return all;
    }

    private static String theme() {
        StringBuilder colours = new StringBuilder();
        for (String one : THEME) {
            String[] parts = one.split(":", 2);
            String colour =
                    switch (parts[0]) {
                        case "dk1" -> "<a:sysClr val=\"windowText\" lastClr=\"000000\"/>";
                        case "lt1" -> "<a:sysClr val=\"window\" lastClr=\"FFFFFF\"/>";
                        default -> "<a:srgbClr val=\"" + parts[1] + "\"/>";
                    };
            colours.append("<a:" + parts[0] + ">" + colour + "</a:" + parts[0] + ">");
        }
        return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\"><a:themeElements><a:clrScheme name=\"Office\">"
                + colours
                + "</a:clrScheme></a:themeElements></a:theme>";
    }

    private String styles(String main) {
        StringBuilder written = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < fills.size(); i++) {
            written.append("<fill>").append(fills.get(i)).append("</fill>");
            cells.append(
                    "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"%s\" borderId=\"0\" xfId=\"0\" applyFill=\"1\"/>"
                            .formatted(i));
        }
        return "<styleSheet "
                + main
                + "><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills>"
                + written
                + "</fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs>"
                + cells
                + "</cellXfs></styleSheet>";
    }

    private String sheet(String main) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            all.append("<row r=\"" + (i + 1) + "\">" + rows.get(i) + "</row>");
        }
        return "<worksheet " + main + "><sheetData>" + all + "</sheetData></worksheet>";
    }
}
