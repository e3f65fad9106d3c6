package se.trafikljus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.trafikljus.Actor;
import se.trafikljus.TestHouse;
import se.trafikljus.audit.CellChange;
import se.trafikljus.audit.Scorings;
import se.trafikljus.people.Passwords;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;
import se.trafikljus.people.Tokens;
import se.trafikljus.people.User;
import se.trafikljus.web.page.For;

/**
 * Every route there is, by every verb, asked for by each role and by nobody: what is not theirs
 * does not exist for them, whatever stands in the address, and nothing of a draft is told.
 */
class AuthorisationTest {

    private static final String PASSWORD = "fyra ord på rad";
    private static final String SECRET = "Hemlig iakttagelse";
    private static final String AUDIT = "vara-kaa-2026";

    private static final Actor KEEPER = new Actor("Nils-admin", "nils", "testmaskin");

    @TempDir Path folder;

    /** A route with one of its verbs. */
    private record Asked(
            String path, RequestMethod verb, Set<Role> whose, boolean anybody, boolean ofAudit) {

        boolean isOfProgram() {
            return path.startsWith("/api/");
        }
    }

    /** Somebody at the page, with what their forms carry. */
    private record SignedIn(Role role, Caller person, String token, Program program) {}

    private Path home() {
        Path home = folder.resolve("ws");
        try (TestHouse house = new TestHouse(home)) {
            house.started("Vara");
            house.get(Scorings.class)
                    .save(TestHouse.ANNA, AUDIT, CellChange.in("RES1").finding(SECRET));
            for (Role role : Role.values()) {
                Person person = new Person("Nils-" + role.id());
                boolean committee = role == Role.COMMITTEE;
                house.get(Passwords.class)
                        .register(
                                TestHouse.ANNA,
                                new User(
                                        person,
                                        role,
                                        committee ? "1470" : "",
                                        committee ? "Socialnämnden" : "",
                                        false),
                                PASSWORD);
            }
        }
        return home;
    }

    private static List<Asked> routes(Served served) {
        List<Asked> all = new ArrayList<>();
        served.room(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> all.addAll(asked(route, handler)));
        return all;
    }

    private static List<Asked> asked(RequestMappingInfo route, HandlerMethod handler) {
        For whose = handler.getMethodAnnotation(For.class);
        if (whose == null) {
            whose = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), For.class);
        }
        List<Asked> all = new ArrayList<>();
        if (whose != null) {
            for (String pattern : route.getPatternValues()) {
                for (RequestMethod verb : route.getMethodsCondition().getMethods()) {
                    all.add(
                            new Asked(
                                    filled(pattern),
                                    verb,
                                    new LinkedHashSet<>(List.of(whose.value())),
                                    whose.anybody(),
                                    pattern.contains("{audit}")));
                }
            }
        }
        return all;
    }

    private static final Map<String, String> VALUES =
            Map.of(
                    "audit", AUDIT,
                    "objective", "RES1",
                    "code", "1470",
                    "bench", "score",
                    "sha256", "0".repeat(64));

    /** The pattern with a value for each of its variables, whose own patterns may hold braces. */
    private static String filled(String pattern) {
        StringBuilder path = new StringBuilder();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char one = pattern.charAt(i);
            if (one == '{' && depth++ == 0) {
                start = i + 1;
            } else if (one == '}' && --depth == 0) {
                String name = pattern.substring(start, i).replaceFirst(":.*", "");
                path.append(VALUES.getOrDefault(name, "x"));
            } else if (depth == 0) {
                path.append(one);
            }
        }
        return path.toString();
    }

    private static HttpResponse<String> ask(SignedIn who, Asked asked) throws Exception {
        return asked.isOfProgram()
                ? ask(who.program(), asked)
                : ask(who.person(), asked, who.token());
    }

    private static HttpResponse<String> ask(Program program, Asked asked) throws Exception {
        String sent = asked.verb() == RequestMethod.GET ? "" : "{}";
        return program.send(asked.verb().name(), asked.path(), sent);
    }

    private static HttpResponse<String> ask(Caller who, Asked asked, String token)
            throws Exception {
        return asked.verb() == RequestMethod.GET
                ? who.get(asked.path())
                : who.plainPost(asked.path(), Map.of("_csrf", token));
    }

    @Test
    void nobodyIsToldOfWhatIsNotTheirs() throws Exception {
        try (Served served = Served.of(home())) {
            List<SignedIn> persons = new ArrayList<>();
            for (Role role : Role.values()) {
                Caller person = new Caller(served);
                Caller.signIn(person, "Nils-" + role.id(), PASSWORD);
                String token =
                        Caller.hidden(person.get("/account").body()).getOrDefault("_csrf", "");
                String shown =
                        served.room(Tokens.class)
                                .make(KEEPER, new Person("Nils-" + role.id()), "", 1)
                                .secret();
                persons.add(new SignedIn(role, person, token, new Program(served, shown)));
            }
            List<String> faults = new ArrayList<>();
            List<Asked> routes = routes(served);
            assertThat(routes).hasSizeGreaterThan(60);
            for (Asked asked : routes) {
                for (SignedIn one : persons) {
                    Role role = one.role();
                    HttpResponse<String> answer = ask(one, asked);
                    faults.addAll(unguarded(role + " " + asked, answer));
                    boolean theirs =
                            asked.whose().contains(role) && (!asked.ofAudit() || isInsider(role));
                    if (theirs ? answer.statusCode() >= 500 : answer.statusCode() != 404) {
                        faults.add(role + " " + asked + ": " + answer.statusCode());
                    }
                    if (!isInsider(role) && answer.body().contains(SECRET)) {
                        faults.add(role + " " + asked + " tells of the draft");
                    }
                }
                if (asked.isOfProgram()) {
                    faults.addAll(withoutToken(served, persons.get(0), asked));
                    continue;
                }
                HttpResponse<String> nobody = ask(new Caller(served), asked, "");
                faults.addAll(unguarded("nobody " + asked, nobody));
                // What is for everybody has nothing for anybody here, where nothing is open.
                boolean turnedAway =
                        asked.anybody()
                                ? nobody.statusCode()
                                        == (asked.path().equals("/published") ? 200 : 404)
                                : nobody.uri().getPath().equals("/login")
                                        || List.of(401, 403).contains(nobody.statusCode());
                if (!turnedAway || nobody.body().contains(SECRET)) {
                    faults.add("nobody " + asked + ": " + nobody.statusCode());
                }
            }
            assertThat(faults).isEmpty();
        }
    }

    private static final String PROGRAMS = "default-src 'none'; frame-ancestors 'none'";

    /** What an answer lacks that keeps browsers from showing or keeping it otherwise than meant. */
    private static List<String> unguarded(String what, HttpResponse<String> answer) {
        List<String> faults = new ArrayList<>();
        String policy = header(answer, "Content-Security-Policy");
        if (what.contains("path=/api/") != policy.equals(PROGRAMS)) {
            faults.add(what + ": " + answer.statusCode() + " a program is told " + policy);
        }
        if (!policy.contains("default-src 'none'")
                || !policy.contains("frame-ancestors 'none'")
                || policy.contains("unsafe")) {
            faults.add(what + ": " + answer.statusCode() + " the policy is " + policy);
        }
        if (!header(answer, "X-Content-Type-Options").equals("nosniff")) {
            faults.add(what + ": " + answer.statusCode() + " may be sniffed");
        }
        // A rubric's colours tell nothing of an audit; its reader's browser may keep them.
        String kept = header(answer, "Cache-Control");
        boolean colours = what.contains("/ratings.css") && kept.contains("private");
        if (!kept.contains("no-store") && !colours) {
            faults.add(what + ": " + answer.statusCode() + " may be kept");
        }
        return faults;
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /**
     * Whoever is signed in at the page is nobody there, as is whoever shows a token that is none.
     */
    private static List<String> withoutToken(Served served, SignedIn signedIn, Asked asked)
            throws Exception {
        List<String> faults = new ArrayList<>();
        int nobody = ask(new Program(served, ""), asked).statusCode();
        int wrong = ask(new Program(served, "trafikljus_" + "x".repeat(43)), asked).statusCode();
        int atThePage = ask(signedIn.person(), asked, signedIn.token()).statusCode();
        if (nobody != 401 || !List.of(401, 429).contains(wrong) || atThePage != 401) {
            faults.add("no token, " + asked + ": " + nobody + " " + wrong + " " + atThePage);
        }
        return faults;
    }

    private static boolean isInsider(Role role) {
        return role == Role.AUDITOR || role == Role.ADMIN;
    }
}
