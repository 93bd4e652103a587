package io.leadimport.form.type;

import io.leadimport.spi.bean.LeadProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of the host whose Jakarta Validation constraints hold for a field or for a lead as a whole. Implemented by this library
 * only. Immutable and thread-safe.
 */
public interface ConstraintSource {
    /** {@return the class that declares the constraints} */
    Class<?> type();

    /** {@return the property whose constraints hold for a field; null if those of the class hold for a lead} */
    @Nullable
    LeadProperty property();

    /** {@return the groups that are validated; empty for the default group} */
    List<Class<?>> groups();
}
