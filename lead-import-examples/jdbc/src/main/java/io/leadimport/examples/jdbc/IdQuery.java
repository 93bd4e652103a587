package io.leadimport.examples.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Reads rows by a set of ids, or page by page in the order of ids. */
record IdQuery<T>(String select, RowReader<T> reader) {
    private static final int CHUNK = 500;

    /** Reads a value from the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Collection<T> findByIds(Connection connection, Set<String> ids) throws SQLException {
        List<String> keys = ids.stream().filter(StorableText::canBeKey).toList();
        return keys.isEmpty() ? List.of() : read(connection, select + " where id in (" + marks(keys) + ")", keys);
    }

    /** Finds rows by ids, but only those whose {@code column} equals the owner. */
    Collection<T> findByIdsOf(Connection connection, String column, String owner, Set<String> ids) throws SQLException {
        List<String> keys = ids.stream().filter(StorableText::canBeKey).toList();
        if (keys.isEmpty() || !StorableText.canBeKey(owner)) {
            return List.of();
        }
        List<String> parameters = new ArrayList<>(keys);
        parameters.add(0, owner);
        return read(connection, select + " where " + column + " = ? and id in (" + marks(keys) + ")", parameters);
    }

    /** Locks the rows of these ids until the transaction ends, and reads them once they are locked. */
    List<T> lock(Connection connection, SortedSet<String> ids) throws SQLException {
        String locked = Dialect.of(connection).forShare();
        List<String> keys = List.copyOf(ids);
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<String> some = keys.subList(from, Math.min(from + CHUNK, keys.size()));
            String sql = select + " where id in (" + marks(some) + ") order by id" + locked;
            rows.addAll(read(connection, sql, some));
        }
        return rows;
    }

    List<T> page(Connection connection, @Nullable String afterId, int limit) throws SQLException {
        return afterId == null
                ? read(connection, select + " order by id" + first(limit), List.of())
                : read(connection, select + " where id > ? order by id" + first(limit), List.of(afterId));
    }

    List<T> pageOf(Connection connection, String column, String owner, @Nullable String afterId, int limit)
            throws SQLException {
        if (!StorableText.canBeKey(owner)) {
            return List.of();
        }
        String from = select + " where " + column + " = ?";
        return afterId == null
                ? read(connection, from + " order by id" + first(limit), List.of(owner))
                : read(connection, from + " and id > ? order by id" + first(limit), List.of(owner, afterId));
    }

    private static String marks(List<String> keys) {
        return String.join(", ", Collections.nCopies(keys.size(), "?"));
    }

    private static String first(int limit) {
        return " limit " + limit;
    }

    private List<T> read(Connection connection, String sql, List<String> parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setString(i + 1, parameters.get(i));
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }
}
