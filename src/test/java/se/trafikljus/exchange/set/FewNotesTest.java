package se.trafikljus.exchange.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.Message;

class FewNotesTest {

    private static final Message OTHER = Message.of("exchange.moreFaults", 1);

    private static List<Message> places(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Message.of("audit.placeBrought", "Ort " + i, "X" + i))
                .toList();
    }

    @Test
    void tellsTheFirstOfAKindAndCountsTheOthers() {
        List<Message> notes = new ArrayList<>(places(90_000));
        notes.add(OTHER);

        List<Message> few = FewNotes.of(notes);

        assertThat(few).hasSize(22).startsWith(notes.subList(0, 20).toArray(Message[]::new));
        assertThat(few.get(20).in(Language.SV))
                .isEqualTo("… och 89\u00A0980 upplysningar till av samma slag.");
        assertThat(few.get(21)).isEqualTo(OTHER);
    }

    @Test
    void leavesFewNotesAsTheyAre() {
        assertThat(FewNotes.of(places(21))).isEqualTo(places(21));
        assertThat(FewNotes.of(places(20))).isEqualTo(places(20));
        assertThat(FewNotes.of(List.of())).isEmpty();
    }
}
