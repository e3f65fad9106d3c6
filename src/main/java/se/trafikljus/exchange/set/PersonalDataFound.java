package se.trafikljus.exchange.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.PersonalData;
import se.trafikljus.Words;

/** The cells of one table that tell who somebody is: how many, and where the first are. */
final class PersonalDataFound {

    private static final int MOST_NAMED = 5;

    private final SetFile file;
    private final List<Message> first = new ArrayList<>();
    private int cells;

    PersonalDataFound(SetFile file) {
        this.file = file;
    }

    void look(Row row) {
        for (String column : file.columns()) {
            if (PersonalData.in(row.text(column)).isPresent()) {
                cells++;
                if (first.size() < MOST_NAMED) {
                    first.add(
                            Message.of(
                                    "exchange.personalDataAt",
                                    Integer.toString(row.number()),
                                    column));
                }
            }
        }
    }

    /** What the reader should know; empty where there is nothing of the kind. */
    Optional<Message> note() {
        Localized places =
                language ->
                        Words.list(language, first.stream().map(one -> one.in(language)).toList());
        return cells == 0
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                cells > first.size()
                                        ? "exchange.personalDataOfMany"
                                        : "exchange.personalData",
                                file.fileName(),
                                cells,
                                places));
    }
}
