package io.leadimport.examples.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of this host, in SQL that H2 and PostgreSQL share. JSON is kept as text and not as {@code jsonb}, which would
 * give numbers and the order of fields another form than they were given. The foreign keys of an import's leads stand in
 * lead_import_users, once for each user: to check three of them for each lead takes longer than to store it.
 */
public final class Schema {
    private static final List<String> TABLES = List.of(
            """
            create table if not exists partners (
              id varchar(200) primary key,
              name varchar not null,
              status varchar(20) not null)
            """,
            """
            create table if not exists partner_users (
              id varchar(200) primary key,
              partner_id varchar(200) not null references partners (id),
              name varchar not null,
              email varchar not null,
              active boolean not null)
            """,
            "create index if not exists partner_users_of_partner on partner_users (partner_id, id)",
            """
            create table if not exists lead_imports (
              import_id varchar(200) primary key,
              source_digest varchar(64) not null,
              form_digest varchar(64) not null,
              submitter_partner_id varchar,
              submitter_user_id varchar not null,
              attributes text not null,
              imported_at timestamp(3) with time zone not null,
              file_name varchar,
              field_names text not null,
              lead_count bigint not null,
              blank_rows bigint not null,
              warnings bigint not null)
            """,
            "create index if not exists lead_imports_of_file on lead_imports (source_digest)",
            """
            create table if not exists lead_import_users (
              import_id varchar(200) references lead_imports (import_id),
              partner_user_id varchar(200) references partner_users (id),
              partner_id varchar(200) not null references partners (id),
              primary key (import_id, partner_user_id))
            """,
            """
            create table if not exists leads (
              import_id varchar(200) not null,
              file_row bigint not null,
              partner_id varchar(200) not null,
              partner_user_id varchar(200) not null,
              status varchar(20) not null,
              field_values text not null,
              unreadable text not null,
              decided_by varchar,
              decided_at timestamp(3) with time zone,
              primary key (import_id, file_row))
            """);

    private Schema() {}

    /**
     * Creates the tables that are not there.
     *
     * @param dataSource the database
     */
    public static void create(DataSource dataSource) {
        Transaction.over(dataSource, "creating the tables").run(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
        });
    }

    /**
     * Whether the tables are there.
     *
     * @param dataSource the database
     * @return true if they can be read
     * @throws SQLException if the database cannot be asked
     */
    public static boolean isPresent(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select file_row from leads where file_row < 0");
            return true;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith("42")) {
                return false;
            }
            throw e;
        }
    }
}
