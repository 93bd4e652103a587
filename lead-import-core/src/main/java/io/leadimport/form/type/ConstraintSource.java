package io.leadimport.form.type;

import io.leadimport.spi.bean.LeadProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of the host whose Jakarta Validation constraints apply to a field or to a lead as a whole. Only this library
 * implements it. Immutable and thread-safe.
 */
public interface ConstraintSource {
    /** {@return the class that declares the constraints} */
    Class<?> type();

    /** {@return the property whose constraints apply to a field; null if the constraints of the class apply to a lead} */
    @Nullable
    LeadProperty property();

    /** {@return the groups to validate; empty for the default group; unmodifiable} */
    List<Class<?>> groups();
}
