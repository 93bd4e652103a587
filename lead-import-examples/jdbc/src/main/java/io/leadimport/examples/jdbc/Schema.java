package io.leadimport.examples.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;

/**
 * The tables of this host, in SQL that SQLite and PostgreSQL share but for the type of times, and their version. JSON is kept
 * as text and not as {@code jsonb}, which would give numbers and the order of fields another form than they were given. The
 * foreign keys of an import's leads stand in lead_import_users, once for each user: to check three of them for each lead takes
 * longer than to store it.
 */
public final class Schema {
    /** The version of these tables. A change of them raises it, so that no program works on tables that it does not know. */
    public static final int VERSION = 1;

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
              import_id varchar(200) not null primary key,
              source_digest varchar(64) not null,
              form_digest varchar(64) not null,
              submitter_partner_id varchar,
              submitter_user_id varchar not null,
              attributes text not null,
              imported_at TIME not null,
              file_name varchar,
              field_names text not null,
              lead_count bigint not null,
              blank_rows bigint not null,
              warnings bigint not null)
            """,
            "create index lead_imports_of_file on lead_imports (source_digest)",
            """
            create table lead_import_users (
              import_id varchar(200) not null references lead_imports (import_id),
              partner_user_id varchar(200) not null references partner_users (id),
              partner_id varchar(200) not null references partners (id),
              primary key (import_id, partner_user_id))
            """,
            """
            create table leads (
              import_id varchar(200) not null,
              file_row bigint not null,
              partner_id varchar(200) not null,
              partner_user_id varchar(200) not null,
              status varchar(20) not null,
              field_values text not null,
              unreadable text not null,
              decided_by varchar,
              decided_at TIME,
              primary key (import_id, file_row))
            """);

    private Schema() {}

    /**
     * Creates the tables.
     *
     * @param dataSource the database, which has none of them
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
     * Says which tables are there.
     *
     * @param dataSource the database
     * @return their version, to be compared with {@link #VERSION}; 0 for tables of a time before there were versions; empty if
     *     there are no tables
     * @throws SQLException if the database cannot be asked
     */
    public static OptionalInt version(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!hasTable(connection, "lead_import_schema")) {
                return hasTable(connection, "lead_imports") ? OptionalInt.of(0) : OptionalInt.empty();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select max(version) from lead_import_schema")) {
                rows.next();
                return OptionalInt.of(rows.getInt(1));
            }
        }
    }

    private static boolean hasTable(Connection connection, String name) throws SQLException {
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
            return tables.next();
        }
    }
}
