package se.trafikljus.sampling;

import java.util.List;
import java.util.Optional;

/**
 * What came of a record.
 *
 * @param before what stood there and is replaced; empty where nothing did, or it is the same
 * @param left how many of the drawn cases lack a record of the attribute
 * @param others the attributes there were, where the record brought a new one; else empty
 */
public record RecordResult(
        Draw draw, CaseRecord now, Optional<CaseRecord> before, int left, List<String> others) {

    public RecordResult {
        others = List.copyOf(others);
    }
}
