package se.trafikljus.web.admin;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.User;
import se.trafikljus.web.page.For;
import se.trafikljus.web.page.Given;
import se.trafikljus.web.page.Refusals;
import se.trafikljus.web.page.Told;
import se.trafikljus.web.page.Visit;
import se.trafikljus.web.security.Sessions;

/** The register of persons: their roles, their passwords, and who is disabled. */
@Controller
@For({Role.ADMIN, Role.AUDITOR})
class UsersPage {

    private static final String PATH = "/admin/users";

    /** A person as the page lists them. */
    public record Line(String name, Role role, String place, String body, boolean disabled) {}

    private final People people;
    private final Passwords passwords;
    private final Municipalities municipalities;
    private final Sessions sessions;

    UsersPage(
            People people, Passwords passwords, Municipalities municipalities, Sessions sessions) {
        this.people = people;
        this.passwords = passwords;
        this.municipalities = municipalities;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    ModelAndView show(Visit visit) {
        return page(visit, people.isUnkept() ? Map.of("role", Role.ADMIN.id()) : Map.of());
    }

    /**
     * Who is the first in the register must be able to come in again, so a password goes with it.
     */
    @PostMapping(PATH)
    ModelAndView add(
            Visit visit,
            @RequestParam Map<String, String> given,
            HttpSession session,
            RedirectAttributes afterwards) {
        Keepers.refuseOthers(visit);
        try {
            User user = user(given);
            Optional<String> password =
                    Optional.of(given.getOrDefault("password", "")).filter(one -> !one.isEmpty());
            boolean first = people.isUnkept();
            if (first && (user.role() != Role.ADMIN || password.isEmpty())) {
                throw Problem.because("web.users.firstIsAdmin");
            }
            Optional<User> before =
                    password.isPresent()
                            ? passwords.register(visit.actor(), user, password.get())
                            : people.add(visit.actor(), user);
            if (first) {
                // The link that led here lets nobody in any more, and would take the note with it.
                session.invalidate();
            }
            return Told.at(
                    first ? "/login" : PATH,
                    afterwards,
                    told(first, before.isPresent(), user),
                    List.of());
        } catch (Problem problem) {
            return Refusals.on(page(visit, given), problem);
        }
    }

    private Message told(boolean first, boolean wasThere, User user) {
        if (first) {
            return Message.of("web.users.firstAdded", user.person().name(), user.role());
        }
        String key = wasThere ? "web.users.changed" : "web.users.added";
        return user.role() == Role.COMMITTEE
                ? Message.of(
                        key + ".committee",
                        user.person().name(),
                        user.body(),
                        municipalities.get(user.place()).name())
                : Message.of(key, user.person().name(), user.role());
    }

    private User user(Map<String, String> given) {
        Role role =
                Role.of(given.getOrDefault("role", ""))
                        .orElseThrow(() -> Problem.because("web.users.noRole"));
        return new User(
                new Person(given.getOrDefault("name", "")),
                role,
                Given.text(given.getOrDefault("municipality", ""))
                        .map(name -> municipalities.get(name).code())
                        .orElse(""),
                given.getOrDefault("body", ""),
                false);
    }

    @PostMapping(PATH + "/disable")
    ModelAndView disable(Visit visit, @RequestParam String name, RedirectAttributes afterwards) {
        Keepers.refuseOthers(visit);
        try {
            User after = people.disable(visit.actor(), new Person(name)).after();
            return Told.at(
                    PATH,
                    afterwards,
                    Message.of("web.users.disabled", after.person().name()),
                    List.of());
        } catch (Problem problem) {
            return Refusals.on(page(visit, Map.of()), problem);
        }
    }

    @PostMapping(PATH + "/password")
    ModelAndView password(
            Visit visit,
            @RequestParam String name,
            @RequestParam String password,
            HttpSession session,
            RedirectAttributes afterwards) {
        Keepers.refuseOthers(visit);
        try {
            Person person = new Person(name);
            passwords.set(visit.actor(), person, password);
            sessions.endOthers(person, session.getId());
            return Told.at(
                    PATH,
                    afterwards,
                    Message.of("web.users.passwordSet", person.name()),
                    List.of());
        } catch (Problem problem) {
            return Refusals.on(page(visit, Map.of()), problem);
        }
    }

    private ModelAndView page(Visit visit, Map<String, String> given) {
        Keepers.refuseOthers(visit);
        ModelAndView page = new ModelAndView("users");
        page.addObject(
                "users",
                people.users(visit.actor()).stream()
                        .map(
                                user ->
                                        new Line(
                                                user.person().name(),
                                                user.role(),
                                                municipalities
                                                        .find(user.place())
                                                        .map(place -> place.name())
                                                        .orElse(user.place()),
                                                user.body(),
                                                user.disabled()))
                        .toList());
        page.addObject("unkept", people.isUnkept());
        page.addObject("roles", Role.values());
        page.addObject("least", Passwords.LEAST);
        page.addObject("given", given);
        return page;
    }
}
