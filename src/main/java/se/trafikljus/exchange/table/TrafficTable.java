package se.trafikljus.exchange.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trafikljus.Message;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;

/**
 * A traffic-light table as it was read from somebody else's workbook.
 *
 * @param sheet the sheet that it stands on
 * @param of the municipality whose bodies head the columns; empty where municipalities do
 * @param ratings by municipality, in the order they stand; by objective, those that are rated
 * @param how how many cells were read by each means
 * @param notes what was passed over
 */
public record TrafficTable(
        String sheet,
        Optional<Municipality> of,
        Rubric rubric,
        Map<Municipality, Map<String, Rating>> ratings,
        Map<How, Integer> how,
        List<Message> notes) {

    /** By what a cell told its rating. */
    public enum How {
        WORD,
        SYMBOL,
        COLOUR,
        EMPTY
    }

    public TrafficTable {
        ratings = Collections.unmodifiableMap(new LinkedHashMap<>(ratings));
        how = Collections.unmodifiableMap(new LinkedHashMap<>(how));
        notes = List.copyOf(notes);
    }

    /** The municipalities, or bodies as places of their own, in the order they stand. */
    public List<Municipality> municipalities() {
        return List.copyOf(ratings.keySet());
    }

    /** The rating of an objective in a municipality; empty where the cell says nothing. */
    public Optional<Rating> rating(Municipality municipality, String objective) {
        return Optional.ofNullable(ratings.getOrDefault(municipality, Map.of()).get(objective));
    }

    /** How many cells were read by a means. */
    public int count(How means) {
        return how.getOrDefault(means, 0);
    }
}
