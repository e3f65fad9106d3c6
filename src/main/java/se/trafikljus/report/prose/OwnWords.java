package se.trafikljus.report.prose;

import java.nio.file.Path;
import java.util.Map;
import se.trafikljus.report.owntext.OwnText;
import se.trafikljus.report.owntext.TextKeys;

/** An auditor's own words for a report, as they were handed in. */
public sealed interface OwnWords {

    /** Nothing was. */
    OwnWords NONE = new InPlaces(Map.of());

    /** A Markdown file in which each section begins with its key. */
    record InFile(Path file) implements OwnWords {

        @Override
        public OwnText read(TextKeys keys) {
            return OwnText.read(file, keys.ids());
        }
    }

    /**
     * A Markdown text for each place, by its key.
     *
     * @param texts blank ones say nothing
     */
    record InPlaces(Map<String, String> texts) implements OwnWords {

        public InPlaces {
            texts = Map.copyOf(texts);
        }

        @Override
        public OwnText read(TextKeys keys) {
            return OwnText.written(texts, keys.ids());
        }
    }

    /**
     * Reads them.
     *
     * @param keys of the places that there are
     * @throws se.trafikljus.Problem with every fault in them and where it is
     */
    OwnText read(TextKeys keys);
}
