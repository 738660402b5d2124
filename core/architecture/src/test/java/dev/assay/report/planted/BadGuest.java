package dev.assay.report.planted;

import java.time.Instant;
import java.util.Random;
import java.util.logging.Logger;

final class BadGuest {

    private final Logger log = Logger.getLogger("bad guest");

    void misbehave(String text) {
        System.out.println(Instant.now());
        log.info(text.toLowerCase());
        new Thread(() -> System.exit(new Random().nextInt())).start();
        throw new RuntimeException(text);
    }
}
