package io.leadimport.internal.value;

import io.leadimport.internal.type.TypeDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A function of field types, with one case for each class of types. Immutable and thread-safe.
 *
 * @param <R> the result of a case
 */
public final class TypeCases<R> {
    private final Map<Class<?>, Function<TypeDefinition, R>> cases;

    private TypeCases(Map<Class<?>, Function<TypeDefinition, R>> cases) {
        this.cases = Map.copyOf(cases);
    }

    /** Applies the case of a type. */
    public R of(TypeDefinition type) {
        return Objects.requireNonNull(cases.get(type.getClass())).apply(type);
    }

    /** Collects the cases. Not thread-safe. */
    public static final class Builder<R> {
        private final Map<Class<?>, Function<TypeDefinition, R>> cases = new HashMap<>();

        /** Adds the case of a class of types. */
        public <T extends TypeDefinition> Builder<R> on(Class<T> type, Function<T, R> result) {
            cases.put(type, given -> result.apply(type.cast(given)));
            return this;
        }

        /**
         * Builds the function.
         *
         * @throws IllegalStateException if a class of types has no case
         */
        public TypeCases<R> build() {
            Set<Class<?>> missing = new HashSet<>(Set.of(TypeDefinition.class.getPermittedSubclasses()));
            missing.removeAll(cases.keySet());
            if (!missing.isEmpty()) {
                throw new IllegalStateException("no case for " + missing);
            }
            return new TypeCases<>(cases);
        }
    }
}
