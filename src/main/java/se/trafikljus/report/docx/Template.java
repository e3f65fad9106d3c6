package se.trafikljus.report.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of the file that is the same in every document, but for its gaps: {@code ${name}}. */
final class Template {

    private static final Pattern GAP = Pattern.compile("\\$\\{([a-z0-9.-]+)}");

    private Template() {}

    /**
     * The part with its gaps filled.
     *
     * @param filling what a gap of that name holds, as XML
     */
    static String filled(String resource, UnaryOperator<String> filling) {
        return GAP.matcher(read("/report/docx/" + resource))
                .replaceAll(gap -> quoted(gap, filling));
    }

    private static String quoted(MatchResult gap, UnaryOperator<String> filling) {
        return Matcher.quoteReplacement(filling.apply(gap.group(1)));
    }

    private static String read(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
