package io.leadimport.spi.bean;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class of the host that a lead can be given as: a record, or a bean. Immutable and thread-safe.
 *
 * <p>The properties of a record are its components, and it is made by its canonical constructor; a component without a
 * value is null, or zero or false where it is primitive. The properties of a bean are the fields of the class and of those
 * it extends that are neither static nor final nor transient; it is made by its constructor without parameters, and each
 * value is given to the field's setter, or to the field where there is none. What has no value stays as the constructor
 * left it. Neither needs to be public; in a named module the package must be open to {@code io.leadimport.spi}.
 *
 * @param <T> the class
 */
public final class LeadClass<T> {
    private static final ClassValue<LeadClass<?>> KNOWN = new ClassValue<>() {
        @Override
        protected LeadClass<?> computeValue(Class<?> type) {
            return type.isRecord() ? ofRecord(type) : ofBean(type);
        }
    };

    private final Class<T> type;
    private final Constructor<T> constructor;
    private final List<Property> properties;
    private final Set<String> names;

    /** A property and what takes its value: a bean's setter or field, or neither in a record. */
    private record Property(
            LeadProperty of,
            @Nullable Method setter,
            @Nullable Field field) {}

    private LeadClass(Class<T> type, Constructor<T> constructor, List<Property> properties) {
        this.type = type;
        this.constructor = constructor;
        this.properties = properties;
        this.names = properties.stream().map(property -> property.of.name()).collect(Collectors.toUnmodifiableSet());
        if (properties.isEmpty()) {
            throw refused(type, "has no property that could be set");
        }
        try {
            constructor.setAccessible(true);
            for (Property property : properties) {
                if (property.setter != null) {
                    property.setter.setAccessible(true);
                } else if (property.field != null) {
                    property.field.setAccessible(true);
                }
            }
        } catch (InaccessibleObjectException e) {
            String why = "is not open: its module must open the package to io.leadimport.spi";
            throw new IllegalArgumentException("the class " + type.getName() + " " + why, e);
        }
    }

    /**
     * Looks at a class.
     *
     * @param <T> the class
     * @param type a record or a bean
     * @return the class, to be filled
     * @throws IllegalArgumentException if it is neither, or cannot be reached
     */
    @SuppressWarnings("unchecked")
    public static <T> LeadClass<T> of(Class<T> type) {
        return (LeadClass<T>) KNOWN.get(Objects.requireNonNull(type, "type"));
    }

    private static <T> LeadClass<T> ofRecord(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters =
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        List<Property> properties = Stream.of(components)
                .map(component -> new LeadProperty(component.getName(), component.getGenericType()))
                .map(property -> new Property(property, null, null))
                .toList();
        try {
            return new LeadClass<>(type, type.getDeclaredConstructor(parameters), properties);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
    }

    private static <T> LeadClass<T> ofBean(Class<T> type) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers()) || type.isEnum()) {
            throw refused(type, "is neither a record nor a class of which there can be objects");
        }
        try {
            return new LeadClass<>(type, type.getDeclaredConstructor(), beanProperties(type, type));
        } catch (NoSuchMethodException e) {
            throw refused(type, "is no record, and has no constructor without parameters");
        }
    }

    /** Those of the class it extends come first. */
    private static List<Property> beanProperties(Class<?> bean, Class<?> type) {
        List<Property> properties = new ArrayList<>();
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class) {
            properties.addAll(beanProperties(bean, parent));
        }
        int unfit = Modifier.STATIC | Modifier.FINAL | Modifier.TRANSIENT;
        for (Field field : type.getDeclaredFields()) {
            if ((field.getModifiers() & unfit) == 0 && !field.isSynthetic()) {
                LeadProperty property = new LeadProperty(field.getName(), field.getGenericType());
                properties.add(new Property(property, setter(bean, field), field));
            }
        }
        return properties;
    }

    private static @Nullable Method setter(Class<?> bean, Field field) {
        String name = field.getName();
        String setter = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals(setter) && !method.isBridge())
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {field.getType()}))
                .findFirst()
                .orElse(null);
    }

    private static IllegalArgumentException refused(Class<?> type, String why) {
        return new IllegalArgumentException("the class " + type.getName() + " " + why);
    }

    /** {@return the class} */
    public Class<T> type() {
        return type;
    }

    /** {@return what values it takes, in the order in which the class declares them; unmodifiable} */
    public List<LeadProperty> properties() {
        return properties.stream().map(Property::of).toList();
    }

    /**
     * Makes an object.
     *
     * @param values values by the name of the property, as {@link io.leadimport.spi.NewLead#values()} has them
     * @return the object
     * @throws ValuesRefusedException if the class itself refuses the values
     * @throws IllegalArgumentException if there is a value of no property, or one that does not become a value of its
     *     property. The message tells no value
     */
    public T create(Map<String, ?> values) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw refused(type, "has no property " + name);
            }
        }
        try {
            return type.isRecord() ? constructor.newInstance(arguments(values)) : bean(values);
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw new ValuesRefusedException(type, thrown);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class " + type.getName() + " was made accessible", e);
        }
    }

    private @Nullable Object[] arguments(Map<String, ?> values) {
        @Nullable Object[] arguments = new @Nullable Object[properties.size()];
        for (int i = 0; i < arguments.length; i++) {
            LeadProperty property = properties.get(i).of;
            Object value = values.get(property.name());
            arguments[i] = value == null ? absent(property.rawType()) : property.of(value);
        }
        return arguments;
    }

    private static @Nullable Object absent(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    private T bean(Map<String, ?> values) throws ReflectiveOperationException {
        T bean = constructor.newInstance();
        for (Property property : properties) {
            Object value = values.get(property.of.name());
            if (value != null && property.setter != null) {
                property.setter.invoke(bean, property.of.of(value));
            } else if (value != null && property.field != null) {
                property.field.set(bean, property.of.of(value));
            }
        }
        return bean;
    }

    /** {@return the class's name} */
    @Override
    public String toString() {
        return "LeadClass[" + type.getName() + "]";
    }
}
