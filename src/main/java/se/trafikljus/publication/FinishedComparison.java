package se.trafikljus.publication;

import java.time.LocalDate;
import java.util.List;
import se.trafikljus.Language;

/**
 * A comparative report that was made, and may be published.
 *
 * @param date that its files carry
 * @param audits the ids of those that it was made from, in its order
 * @param earlier the ids of those with which it compares them
 * @param isNaming whether it names those audited
 * @param records how many records the trail had, at most, when it was made: what was changed in
 *     later ones is not in it
 */
public record FinishedComparison(
        Language language,
        LocalDate date,
        List<String> audits,
        List<String> earlier,
        boolean isNaming,
        long records,
        List<HandedFile> files) {

    public FinishedComparison {
        audits = List.copyOf(audits);
        earlier = List.copyOf(earlier);
        files = List.copyOf(files);
    }
}
