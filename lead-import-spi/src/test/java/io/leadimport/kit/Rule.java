package io.leadimport.kit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.Supplier;

/** A numbered rule of an SPI interface. Every complaint begins with it. */
record Rule(String spi, int number) {
    void holds(boolean condition, Supplier<String> complaint) {
        if (!condition) {
            fail(this + ": " + complaint.get());
        }
    }

    <T> T call(String duty, Supplier<T> work) {
        try {
            return work.get();
        } catch (Throwable e) {
            return fail(this + ": " + duty + ", but it threw " + e, e);
        }
    }

    void run(String duty, Runnable work) {
        call(duty, () -> {
            work.run();
            return true;
        });
    }

    @Override
    public String toString() {
        return spi + " rule " + number;
    }
}
