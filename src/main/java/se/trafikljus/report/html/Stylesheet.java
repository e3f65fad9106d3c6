package se.trafikljus.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.document.Glance;
import se.trafikljus.report.document.Share;
import se.trafikljus.rubric.Shade;

/**
 * The look of one document: the sheet that all share, a class for each shade that it uses, and what
 * stands in the margins of its printed pages.
 */
final class Stylesheet {

    /** Where the cells of a table stand one below the other. */
    static final String NARROW = "@media screen and (max-width: 40rem)";

    private static final String SHARED = read("/report/html/report.css");

    private final Map<Shade, String> classes = new LinkedHashMap<>();
    private final Set<Integer> shares = new TreeSet<>();
    private final Lights lights = new Lights();
    private final ColumnHeadings headings = new ColumnHeadings();
    private final String margins;

    private Stylesheet(String margins) {
        this.margins = margins;
    }

    static Stylesheet of(Document document) {
        Stylesheet sheet = new Stylesheet(margins(document));
        tables(document).forEach(sheet::add);
        document.blocks().stream()
                .filter(Block.Cover.class::isInstance)
                .map(Block.Cover.class::cast)
                .flatMap(cover -> cover.strip().stream())
                .forEach(
                        share -> {
                            share.light().shade().ifPresent(sheet::name);
                            sheet.shares.add(share.count());
                        });
        return sheet;
    }

    private void add(Block.Table table) {
        headings.add(table);
        Stream.concat(table.head().stream(), table.body().stream())
                .flatMap(row -> row.cells().stream())
                .forEach(this::add);
    }

    private void add(Block.Cell cell) {
        lights.add(cell);
        if (lights.classOf(cell).isEmpty()) {
            cell.shade().ifPresent(this::name);
        }
    }

    /** The chips of its ratings. */
    Lights lights() {
        return lights;
    }

    /** What its tables' columns are called. */
    ColumnHeadings headings() {
        return headings;
    }

    private static Stream<Block.Table> tables(Document document) {
        return Stream.concat(
                document.blocks().stream()
                        .filter(Block.Table.class::isInstance)
                        .map(Block.Table.class::cast),
                document.blocks().stream()
                        .filter(Block.Cover.class::isInstance)
                        .flatMap(cover -> ((Block.Cover) cover).glance().stream())
                        .map(Glance::table));
    }

    /** The class that makes a share of a strip as wide as its count. */
    String classOf(Share share) {
        return "share-" + share.count();
    }

    /** The class that a shade has in this document. */
    String classOf(Shade shade) {
        return Objects.requireNonNull(classes.get(shade), "A shade of no table");
    }

    /** The whole sheet, without any sign that XML escapes and a style element keeps as it is. */
    String text() {
        StringBuilder text = new StringBuilder("\n").append(SHARED).append(margins);
        classes.forEach(
                (shade, name) ->
                        text.append(
                                ".%s { background: %s; color: %s; }\n"
                                        .formatted(name, shade.background(), shade.text())));
        shares.forEach(
                count -> text.append(".share-%d { flex-grow: %d; }\n".formatted(count, count)));
        return text.append(lights.rules()).append(headings.rules()).toString();
    }

    /** The source that a content security policy names to let exactly this sheet in. */
    String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text().getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void name(Shade shade) {
        classes.computeIfAbsent(shade, s -> "shade-" + (classes.size() + 1));
    }

    private static String margins(Document document) {
        return """
        @page {
          @top-left { content: %s; color: #444; font: 8.5pt sans-serif; }
          @top-right { content: %s; color: #9c0d16; font: bold 10pt sans-serif; }
          @bottom-right { content: counter(page) " / " counter(pages); color: #444; font: 8.5pt sans-serif; }
        }
        """
                .formatted(quoted(document.title()), quoted(document.mark()));
    }

    /** A CSS string in which only letters and digits stand for themselves. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        Printable.of(text)
                .codePoints()
                .forEach(
                        c -> {
                            if (Character.isLetterOrDigit(c)) {
                                quoted.appendCodePoint(c);
                            } else {
                                quoted.append('\\').append(String.format(Locale.ROOT, "%06x", c));
                            }
                        });
        return quoted.append('"').toString();
    }

    private static String read(String resource) {
        try (InputStream in = Stylesheet.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
