package io.leadimport.form;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** Calls a method of a field whose kind a test does not know when it is compiled. */
public final class AnyField {
    private AnyField() {}

    /** Calls the method of this name. */
    public static FieldBuilder<?> with(FieldBuilder<?> field, String method, Object... arguments) {
        Method found = Stream.of(field.getClass().getMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("a " + field.getClass().getSimpleName() + " has no " + method));
        try {
            found.setAccessible(true);
            return (FieldBuilder<?>) found.invoke(field, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
