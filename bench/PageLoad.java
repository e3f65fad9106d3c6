import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Has many people at once use the page, and tells how long each address took: {@code java
 * bench/PageLoad.java ADDRESS USERS SECONDS PAUSE PASSWORD PAGES}. The persons are called Auditor01
 * and so on and have that password. PAGES is a file with an address a line; one that begins with
 * {@code save} is a scoring page, a cell of which is saved as the page's script does it. An address
 * may hold {@code {user}}, the number of who asks. Each person asks for one page after the other,
 * drawn at random, with a pause of PAUSE milliseconds on the average between an answer and the next
 * question. The first fifth of the time warms up and is not counted.
 */
final class PageLoad {

    private static final Pattern FIELD =
            Pattern.compile("<input type=\"(?:hidden|radio)\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final double WARMING = 0.2;

    private final String base;
    private final int users;
    private final long pause;
    private final List<String> pages;
    private final Map<String, List<Long>> taken = new ConcurrentHashMap<>();
    private volatile long counted;
    private volatile long end;

    private PageLoad(String base, int users, long pause, List<String> pages) {
        this.base = base;
        this.users = users;
        this.pause = pause;
        this.pages = pages;
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 6) {
            System.err.println("java bench/PageLoad.java ADDRESS USERS SECONDS PAUSE PASSWORD PAGES");
            System.exit(1);
        }
        List<String> pages =
                Files.readAllLines(Path.of(args[5])).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        new PageLoad(args[0], Integer.parseInt(args[1]), Long.parseLong(args[3]), pages)
                .run(Integer.parseInt(args[2]), args[4]);
    }

    private void run(int seconds, String password) throws Exception {
        List<Person> persons = new ArrayList<>();
        for (int i = 1; i <= users; i++) {
            Person one = new Person(i);
            one.signIn(password);
            persons.add(one);
        }
        long start = System.nanoTime();
        counted = start + (long) (seconds * 1e9 * WARMING);
        end = start + (long) (seconds * 1e9);
        ExecutorService desks = Executors.newFixedThreadPool(users);
        List<Future<?>> work = persons.stream().<Future<?>>map(desks::submit).toList();
        for (Future<?> one : work) {
            one.get();
        }
        desks.shutdown();
        report(seconds * (1 - WARMING));
    }

    private void report(double seconds) {
        System.out.printf("%d persons, a pause of %d ms, %.0f s%n", users, pause, seconds);
        System.out.printf("%-62s %6s %6s %6s %6s%n", "address", "asked", "p50", "p99", "max");
        long all = 0;
        for (String page : pages) {
            long[] times =
                    taken.getOrDefault(page, List.of()).stream()
                            .mapToLong(Long::longValue)
                            .sorted()
                            .toArray();
            all += times.length;
            System.out.printf(
                    "%-62s %6d %6s %6s %6s%n",
                    page, times.length, at(times, 0.5), at(times, 0.99), at(times, 1));
        }
        System.out.printf("%.1f a second%n", all / seconds);
    }

    /** Milliseconds. */
    private static String at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return "-";
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return Long.toString(Math.round(sorted[Math.max(0, index)] / 1e6));
    }

    private final class Person implements Runnable {

        private final int number;
        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();

        Person(int number) {
            this.number = number;
        }

        void signIn(String password) throws IOException, InterruptedException {
            Map<String, String> form = fields(get("/login").body());
            form.put("name", "Auditor%02d".formatted(number));
            form.put("password", password);
            HttpResponse<String> in = post("/login", form, false);
            if (in.statusCode() != 200 || in.uri().getPath().equals("/login")) {
                throw new IllegalStateException("Not signed in: " + in.uri());
            }
        }

        @Override
        public void run() {
            ThreadLocalRandom dice = ThreadLocalRandom.current();
            try {
                // People do not begin at the same moment.
                Thread.sleep(dice.nextLong(pause + 1));
                while (System.nanoTime() < end) {
                    String page = pages.get(dice.nextInt(pages.size()));
                    long asked = System.nanoTime();
                    long took = ask(page, dice);
                    if (asked > counted) {
                        taken.computeIfAbsent(page, none -> Collections.synchronizedList(new ArrayList<>()))
                                .add(took);
                    }
                    if (pause > 0) {
                        Thread.sleep(dice.nextLong(pause / 2, pause + pause / 2 + 1));
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Nanoseconds from the question to the last byte of the answer. */
        private long ask(String page, ThreadLocalRandom dice)
                throws IOException, InterruptedException {
            String address = page.replace("{user}", Integer.toString(number));
            if (!address.startsWith("save ")) {
                long start = System.nanoTime();
                HttpResponse<String> answer = get(address);
                long took = System.nanoTime() - start;
                refuseUnless200(answer, address);
                return took;
            }
            String cell = address.substring("save ".length());
            Map<String, String> form = fields(get(cell).body());
            form.put("rating", List.of("met", "partly_met", "not_met").get(dice.nextInt(3)));
            form.put("rationale", "Enligt protokoll § " + dice.nextInt(400) + " prövas målet.");
            form.put("source", "s. " + dice.nextInt(60));
            long start = System.nanoTime();
            HttpResponse<String> answer = post(cell, form, true);
            long took = System.nanoTime() - start;
            refuseUnless200(answer, cell);
            return took;
        }

        private void refuseUnless200(HttpResponse<String> answer, String address) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + address);
            }
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private HttpResponse<String> post(String path, Map<String, String> form, boolean script)
                throws IOException, InterruptedException {
            List<String> parts = new ArrayList<>();
            form.forEach((name, value) -> parts.add(coded(name) + "=" + coded(value)));
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts)));
            if (script) {
                request.header("HX-Request", "true");
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }

        private static String coded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        private static Map<String, String> fields(String page) {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher field = FIELD.matcher(page);
            while (field.find()) {
                fields.putIfAbsent(field.group(1), field.group(2));
            }
            return fields;
        }
    }
}
