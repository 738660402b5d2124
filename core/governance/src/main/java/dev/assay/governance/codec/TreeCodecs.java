package dev.assay.governance.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the codec of a type. */
final class TreeCodecs {
    // Keyed by class: as many as there are kinds of governed things.
    private static final Map<Class<?>, TreeCodec> KNOWN = new ConcurrentHashMap<>();

    private TreeCodecs() {}

    static TreeCodec of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return ofGeneric(parameterized);
        }
        if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        throw unsupported(type);
    }

    /** Finds the codec of what is a tree of its own, also if it would be one text as a part of another. */
    static TreeCodec ofTree(Class<?> type) {
        return type.isRecord() && isWrapper(type) ? new RecordTreeCodec(type) : of(type);
    }

    private static TreeCodec ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Type raw = type.getRawType();
        if (raw == Optional.class) {
            return new OptionalCodec(of(arguments[0]));
        }
        if (raw == List.class) {
            return new CollectionCodec(of(arguments[0]), CollectionCodec.Shape.LIST);
        }
        if (raw == Set.class) {
            return new CollectionCodec(of(arguments[0]), CollectionCodec.Shape.SET);
        }
        if (raw == Map.class) {
            return new MapCodec(of(arguments[0]), of(arguments[1]));
        }
        throw unsupported(type);
    }

    private static TreeCodec ofClass(Class<?> type) {
        TreeCodec known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        Optional<TreeCodec> scalar = Scalars.of(type);
        if (scalar.isPresent()) {
            return remember(type, scalar.get());
        }
        if (type.isRecord()) {
            return remember(type, isWrapper(type) ? new WrapperCodec(type) : new RecordTreeCodec(type));
        }
        if (type.isSealed()) {
            return remember(type, new SealedTreeCodec(type));
        }
        throw unsupported(type);
    }

    private static TreeCodec remember(Class<?> type, TreeCodec codec) {
        TreeCodec other = KNOWN.putIfAbsent(type, codec);
        return other == null ? codec : other;
    }

    private static boolean isWrapper(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class;
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException("type must have a written form, but was " + type.getTypeName());
    }
}
