package se.trafikljus;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

    private static final ApplicationModules HOUSE = ApplicationModules.of(Trafikljus.class);

    @Test
    void everyRoomUsesOnlyTheRoomsItMay() {
        HOUSE.verify();
    }
}
