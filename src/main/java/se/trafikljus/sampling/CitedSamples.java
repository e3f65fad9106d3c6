package se.trafikljus.sampling;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.audit.CellSaved;

/** A sample's result is cited in lines of its own, which a new source may leave out. */
@Component
class CitedSamples implements CellSaved.Contributor {

    @Override
    public Optional<Message> lost(CellSaved saved) {
        return cites(saved.before().source()) && !cites(saved.after().source())
                ? Optional.of(
                        Message.of("sampling.uncited", saved.objective())
                                .remedy(Action.CITE_SAMPLE, saved.audit(), saved.objective()))
                : Optional.empty();
    }

    private static boolean cites(String source) {
        return lines(source).anyMatch(CitationResult::isLikeThat);
    }

    private static Stream<String> lines(String source) {
        return source.lines().map(String::strip);
    }
}
