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
 * A class of the host that a lead can be turned into: a record or a bean. Immutable and thread-safe.
 *
 * <p>The properties of a record are its components. It is created by its canonical constructor; a component without a value is
 * null, or zero or false if it is primitive.
 *
 * <p>The properties of a bean are its fields, including inherited ones, that are neither static nor final nor transient. It is
 * created by its constructor without parameters. Each value is passed to the field's setter, or assigned to the field if it has
 * no setter. A property without a value stays as the constructor left it.
 *
 * <p>The class need not be public. In a named module, its package must be open to {@code io.leadimport.spi}.
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

    /** A property with its setter or field; a record needs neither. */
    private record Property(
            LeadProperty type,
            @Nullable Method setter,
            @Nullable Field field) {}

    private LeadClass(Class<T> type, Constructor<T> constructor, List<Property> properties) {
        this.type = type;
        this.constructor = constructor;
        this.properties = properties;
        this.names = properties.stream().map(property -> property.type.name()).collect(Collectors.toUnmodifiableSet());
        if (properties.isEmpty()) {
            throw refused(type, "has no property that can be set");
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
            throw refused(type, "is neither a record nor a class that can be instantiated");
        }
        try {
            return new LeadClass<>(type, type.getDeclaredConstructor(), beanProperties(type, type));
        } catch (NoSuchMethodException e) {
            throw refused(type, "is not a record and has no constructor without parameters");
        }
    }

    /** The properties of the superclass come first. */
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

    /** {@return the properties, in the order of their declaration; unmodifiable} */
    public List<LeadProperty> properties() {
        return properties.stream().map(Property::type).toList();
    }

    /**
     * Creates an object.
     *
     * @param values values by the name of the property, as {@link io.leadimport.spi.NewLead#values()} has them
     * @return the object
     * @throws ValuesRefusedException if the class itself refuses the values
     * @throws IllegalArgumentException if a value belongs to no property, or does not fit its property. The message quotes no
     *     value
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
            LeadProperty property = properties.get(i).type;
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
            Object value = values.get(property.type.name());
            if (value != null && property.setter != null) {
                property.setter.invoke(bean, property.type.of(value));
            } else if (value != null && property.field != null) {
                property.field.set(bean, property.type.of(value));
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
