package se.trafikljus.web.security;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.trafikljus.Problem;

/**
 * The workspace's file that says where people sign in: {@code kommun.issuer = https://...}, a line
 * for each thing that is said of a provider. Who keeps the workspace writes it.
 */
final class ProviderFile {

    static final String NAME = "signin.properties";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,30}");
    private static final Set<String> KNOWN =
            new TreeSet<>(
                    Set.of(
                            "label",
                            "issuer",
                            "client-id",
                            "client-secret",
                            "client-secret-file",
                            "claim",
                            "scopes"));

    private final Path file;

    private ProviderFile(Path file) {
        this.file = file;
    }

    /**
     * The providers that a workspace's file tells of, by id; none where there is no file.
     *
     * @throws Problem if the file cannot be read, or something in it is missing or not understood
     */
    static List<Provider> read(Path home) {
        Path file = home.resolve(NAME);
        return Files.exists(file) ? new ProviderFile(file).providers() : List.of();
    }

    private List<Provider> providers() {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Problem.because("web.provider.unreadable", file.toString());
        }
        Map<String, Map<String, String>> byId = new LinkedHashMap<>();
        for (String key : new TreeSet<>(lines.stringPropertyNames())) {
            int dot = key.indexOf('.');
            String id = dot < 0 ? key : key.substring(0, dot);
            String field = dot < 0 ? "" : key.substring(dot + 1);
            if (!ID.matcher(id).matches() || !KNOWN.contains(field)) {
                throw Problem.because("web.provider.unknown", NAME, key, String.join(", ", KNOWN));
            }
            byId.computeIfAbsent(id, none -> new LinkedHashMap<>())
                    .put(field, lines.getProperty(key).strip());
        }
        List<Provider> providers = new ArrayList<>();
        byId.forEach((id, fields) -> providers.add(provider(id, fields)));
        return List.copyOf(providers);
    }

    private Provider provider(String id, Map<String, String> fields) {
        String issuer = needed(id, fields, "issuer");
        if (!isEncrypted(issuer)) {
            throw Problem.because("web.provider.issuer", NAME, id, issuer);
        }
        return new Provider(
                id,
                fields.getOrDefault("label", id),
                issuer,
                needed(id, fields, "client-id"),
                fields.containsKey("client-secret-file")
                        ? secret(fields.get("client-secret-file"))
                        : needed(id, fields, "client-secret"),
                fields.getOrDefault("claim", "preferred_username"),
                List.of(fields.getOrDefault("scopes", "openid profile").split("[ ,]+")));
    }

    private static String needed(String id, Map<String, String> fields, String field) {
        String text = fields.getOrDefault(field, "");
        if (text.isEmpty()) {
            throw Problem.because("web.provider.missing", NAME, id + "." + field);
        }
        return text;
    }

    private String secret(String where) {
        Path secret = file.resolveSibling(where);
        try {
            return Files.readString(secret).strip();
        } catch (IOException e) {
            throw Problem.because("web.provider.unreadable", secret.toString());
        }
    }

    /** Unencrypted only where it never leaves this machine. */
    private static boolean isEncrypted(String issuer) {
        try {
            URI address = new URI(issuer);
            return "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme())
                            && address.getHost() != null
                            && InetAddress.getByName(address.getHost()).isLoopbackAddress());
        } catch (URISyntaxException | UnknownHostException e) {
            return false;
        }
    }
}
