package se.trafikljus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

    private static final ApplicationModules HOUSE = ApplicationModules.of(Trafikljus.class);
    private static final Path PICTURE = Path.of("docs/house.md");

    @Test
    void everyRoomUsesOnlyTheRoomsItMay() {
        HOUSE.verify();
    }

    @Test
    void thePictureInTheDocumentationIsTheHouseAsBuilt() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PICTURE, picture(), StandardCharsets.UTF_8);
        }
        assertEquals(picture(), Files.readString(PICTURE, StandardCharsets.UTF_8));
    }

    private static String picture() {
        return """
        # The house

        One room per feature. An arrow goes from a room to one that it uses. The test that verifies the rooms draws this picture.

        ```mermaid
        graph TD
        %s
        ```
        """
                .formatted(
                        HOUSE.stream()
                                .map(HouseTest::arrows)
                                .sorted()
                                .collect(Collectors.joining("\n")));
    }

    private static String arrows(ApplicationModule room) {
        String uses =
                room.getDirectDependencies(HOUSE).stream()
                        .map(used -> used.getTargetModule().getIdentifier().toString())
                        .filter(name -> !name.equals(room.getIdentifier().toString()))
                        .filter(name -> HOUSE.getModuleByName(name).isPresent())
                        .distinct()
                        .sorted()
                        .map(name -> "    " + room.getIdentifier() + " --> " + name)
                        .collect(Collectors.joining("\n"));
        return uses.isEmpty() ? "    " + room.getIdentifier() : uses;
    }
}
