package se.trafikljus.web.page;

import java.util.ArrayList;
import java.util.List;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;

/** What the page after a form says of what was done. */
public final class Told {

    private Told() {}

    /**
     * Goes to a page that says what was done there.
     *
     * @param done what was done
     * @param notes what the room says besides
     */
    public static ModelAndView at(
            String path, RedirectAttributes afterwards, Message done, List<Message> notes) {
        afterwards.addFlashAttribute("done", Spoken.of(done));
        notes(afterwards, notes);
        return new ModelAndView("redirect:" + path);
    }

    /** What the next page says besides. */
    public static void notes(RedirectAttributes afterwards, List<Message> notes) {
        afterwards.addFlashAttribute(
                "notes", new ArrayList<>(notes.stream().map(Spoken::of).toList()));
    }
}
