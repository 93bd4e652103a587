package io.leadimport.examples.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The tables of this host and their version. SQLite and PostgreSQL share the SQL except for the type of times.
 *
 * <p>JSON is stored as text, not as {@code jsonb}, which would change numbers and the order of fields. The scope of an import is
 * the id of the partner whose users share it, or empty for admins; no partner id is empty. The foreign keys to partners and users
 * are in lead_import_users, once for each user of an import: checking three of them for each lead takes longer than storing it.
 */
public final class Schema {
    /** The version of these tables. Increase it with every change, so that a program refuses tables it does not know. */
    public static final int VERSION = 2;

    private static final Set<String> NAMES =
            Set.of("partners", "partner_users", "lead_imports", "lead_import_users", "leads");

    private static final List<String> TABLES = List.of(
            """
            create table lead_import_schema (
              version integer not null)
            """,
            "insert into lead_import_schema (version) values (" + VERSION + ")",
            """
            create table partners (
              id varchar(200) not null primary key,
              name varchar not null,
              status varchar(20) not null)
            """,
            """
            create table partner_users (
              id varchar(200) not null primary key,
              partner_id varchar(200) not null references partners (id),
              name varchar not null,
              email varchar not null,
              active boolean not null)
            """,
            "create index partner_users_of_partner on partner_users (partner_id, id)",
            """
            create table lead_imports (
              scope varchar(200) not null,
              import_id varchar(200) not null,
              source_digest varchar(64) not null,
              form_digest varchar(64) not null,
              profile_digest varchar(64) not null,
              answers text not null,
              submitter_user_id varchar not null,
              attributes text not null,
              imported_at TIME not null,
              file_name varchar,
              field_names text not null,
              lead_count bigint not null,
              blank_rows bigint not null,
              warnings bigint not null,
              primary key (scope, import_id))
            """,
            "create index lead_imports_of_file on lead_imports (source_digest)",
            """
            create table lead_import_users (
              scope varchar(200) not null,
              import_id varchar(200) not null,
              partner_user_id varchar(200) not null references partner_users (id),
              partner_id varchar(200) not null references partners (id),
              primary key (scope, import_id, partner_user_id),
              foreign key (scope, import_id) references lead_imports (scope, import_id))
            """,
            """
            create table leads (
              scope varchar(200) not null,
              import_id varchar(200) not null,
              file_row bigint not null,
              partner_id varchar(200) not null,
              partner_user_id varchar(200) not null,
              status varchar(20) not null,
              field_values text not null,
              unreadable text not null,
              decided_by varchar,
              decided_at TIME,
              primary key (scope, import_id, file_row))
            """);

    private Schema() {}

    /**
     * Creates the tables.
     *
     * @param dataSource a database without these tables
     */
    public static void create(DataSource dataSource) {
        Transaction.writing(dataSource, "creating the tables").run(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute(
                            table.replace("TIME", Dialect.of(connection).timeType()));
                }
            }
        });
    }

    /**
     * Returns the version of the tables in a database.
     *
     * @param dataSource the database
     * @return the version, to compare with {@link #VERSION}; 0 for tables of these names without a version, made by an earlier
     *     release or by another program; empty if there are no such tables
     * @throws SQLException if the query fails
     */
    public static OptionalInt version(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Set<String> existing = tables(connection);
            if (!existing.contains("lead_import_schema")) {
                return existing.stream().anyMatch(NAMES::contains) ? OptionalInt.of(0) : OptionalInt.empty();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select max(version) from lead_import_schema")) {
                rows.next();
                return OptionalInt.of(rows.getInt(1));
            }
        }
    }

    private static Set<String> tables(Connection connection) throws SQLException {
        Set<String> names = new HashSet<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
