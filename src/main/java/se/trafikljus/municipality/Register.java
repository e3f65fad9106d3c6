package se.trafikljus.municipality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The register of Sweden's municipalities that the program carries. */
final class Register {

    private Register() {}

    static List<Municipality> read() {
        try (InputStream file =
                        Objects.requireNonNull(
                                Register.class.getResourceAsStream(
                                        "/municipality/municipalities.csv"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(f -> new Municipality(f[0], f[1], f[2], f[3], f[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
