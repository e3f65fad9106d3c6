package se.trafikljus.web.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trafikljus.audit.Assessment;
import se.trafikljus.evidence.EvidenceFile;
import se.trafikljus.sampling.DrawnSample;
import se.trafikljus.web.page.Chip;

/**
 * All that stands in an audit about an objective, to be read.
 *
 * @param sample the latest draw of cases; none where nothing was drawn
 * @param files what it rests on, those of its cases included
 */
public record Reading(
        Chip chip, Assessment cell, @Nullable DrawnSample sample, List<EvidenceFile> files) {

    public Reading {
        files = List.copyOf(files);
    }
}
