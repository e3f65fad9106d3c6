package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.trafikljus.audit.Assessment;

/**
 * What a cell's source tells, a line for each: where something stands, or what a sample of records
 * showed.
 */
public record Evidence(List<String> sources, List<String> samples) {

    public Evidence {
        sources = List.copyOf(sources);
        samples = List.copyOf(samples);
    }

    /**
     * The evidence of one cell.
     *
     * @param known the lines that are known to tell of samples
     */
    public static Evidence of(Assessment own, Set<String> known) {
        List<String> sources = new ArrayList<>();
        List<String> samples = new ArrayList<>();
        lines(own.source()).forEach(line -> (known.contains(line) ? samples : sources).add(line));
        return new Evidence(sources, samples);
    }

    /** All sources of a cell in a row. */
    public static String inARow(String source) {
        return inARow(lines(source));
    }

    /** Where it stands, in a row; empty where only samples are told. */
    public String told() {
        return inARow(sources);
    }

    private static String inARow(List<String> lines) {
        return String.join("; ", lines);
    }

    /** The text's lines that hold anything. */
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
