package io.leadimport.examples.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads rows that are keyed by an id: those of a set of ids, and pages in the order of ids. */
record IdQuery<T>(DataSource dataSource, String select, RowReader<T> reader) {
    /** Makes a value of the row that the result stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Collection<T> findByIds(Set<String> ids) {
        List<String> keys = ids.stream().filter(StorableText::canBeKey).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        String marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        return read(select + " where id in (" + marks + ")", keys, keys.size());
    }

    List<T> page(@Nullable String afterId, int limit) {
        return afterId == null
                ? read(select + " order by id", List.of(), limit)
                : read(select + " where id > ? order by id", List.of(afterId), limit);
    }

    List<T> pageOf(String column, String owner, @Nullable String afterId, int limit) {
        if (!StorableText.canBeKey(owner)) {
            return List.of();
        }
        String from = select + " where " + column + " = ?";
        return afterId == null
                ? read(from + " order by id", List.of(owner), limit)
                : read(from + " and id > ? order by id", List.of(owner, afterId), limit);
    }

    private List<T> read(String sql, List<String> parameters, int limit) {
        return Transaction.over(dataSource, "reading partners or users").query(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql + " fetch first " + limit + " rows only")) {
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
        });
    }
}
