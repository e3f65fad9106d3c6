package se.trafikljus.sampling;

import java.util.List;
import java.util.Optional;

/**
 * The latest draw of an objective with what was found in its cases.
 *
 * @param result what it shows so far
 * @param records of each case and attribute that somebody has looked at
 */
public record DrawnSample(Result result, List<CaseRecord> records) {

    public DrawnSample {
        records = List.copyOf(records);
    }

    /** What was found in a case about an attribute; nothing where nobody has looked. */
    public Optional<CaseRecord> record(int number, String attribute) {
        return records.stream()
                .filter(one -> one.number() == number && one.attribute().equals(attribute))
                .findFirst();
    }
}
