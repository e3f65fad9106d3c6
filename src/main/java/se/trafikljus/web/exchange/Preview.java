package se.trafikljus.web.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.exchange.table.TrafficTable;

/**
 * What a file would bring, or has brought.
 *
 * @param said how much in all
 * @param differences what is otherwise than it stands, place by place, before and after
 * @param notes how the file was read, and what else there is to know
 * @param table the ratings that were read out of a table; none where the file is no table
 * @param first the id of an audit that it is about; empty where it tells none
 */
public record Preview(
        Localized said,
        List<? extends Localized> differences,
        List<Message> notes,
        @Nullable TrafficTable table,
        String first) {

    public Preview {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }
}
