package io.leadimport.examples.proof;

import java.util.Random;

/** The seed of a random test: a new, printed one each time, or that of the system property {@code proof.seed}. */
final class Seed {
    private Seed() {}

    static Random next(String what) {
        long seed = Long.getLong("proof.seed", System.nanoTime());
        System.out.println(what + ": -Dproof.seed=" + seed);
        return new Random(seed);
    }
}
