package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    /** As a program that asks by HTTP is told what it may do next. */
    @Test
    void gathersWhatHelpsAgainstEachFault() {
        Remedy restore = Remedy.of(Action.RESTORE_BACKUP);
        Remedy verify = Remedy.of(Action.VERIFY_TRAIL);
        Problem problem =
                Problem.listing(
                                Message.of("workspace.busy"),
                                List.of(
                                        Message.of("workspace.full", "a").remedy(verify),
                                        Message.of("workspace.full", "b"),
                                        Message.of("workspace.full", "c")
                                                .remedy(restore)
                                                .remedy(verify)))
                        .remedy(restore);
        assertThat(problem.remedies()).containsExactly(restore, verify);
        assertThat(problem.message().remedies()).containsExactly(restore);
    }
}
