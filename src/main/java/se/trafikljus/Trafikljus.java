package se.trafikljus;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts everything. */
@SpringBootApplication
public class Trafikljus {

    /** Runs one command, or the interactive shell when there are no arguments. */
    public static void main(String[] args) {
        SpringApplication.run(Trafikljus.class, args);
    }
}
