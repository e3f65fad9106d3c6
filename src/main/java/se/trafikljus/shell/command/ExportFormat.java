package se.trafikljus.shell.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import se.trafikljus.shell.invocation.WrongUsage;

/** The files that improvement areas go out as. */
enum ExportFormat {
    CSV,
    XLSX,
    ICS;

    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Refuses a file name that says another of these formats, which the program that opens the file
     * would believe.
     *
     * @throws WrongUsage naming the file and both formats
     */
    void refuseOtherEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        Stream.of(values())
                .filter(other -> other != this && name.endsWith(other.ending()))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw WrongUsage.because(
                                    "shell.improvement.otherEnding",
                                    file.toString(),
                                    other.ending().substring(1),
                                    ending().substring(1));
                        });
    }
}
