package io.leadimport.kit;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.function.Supplier;

/** A numbered rule of an SPI interface. Every failure message starts with it. */
record Rule(String spi, int number) {
    void holds(boolean condition, Supplier<String> message) {
        if (!condition) {
            fail(this + ": " + message.get());
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
