package io.leadimport.internal.row;

import java.lang.reflect.Method;

/** How much memory a thread took. */
final class AllocatedBytes {
    private AllocatedBytes() {}

    /** By the thread that asks, so far; by reflection, since the module that is tested does not read jdk.management. */
    static long ofThisThread() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        Method bytes = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
        return (long) bytes.invoke(threads);
    }
}
