package io.leadimport.examples.cli;

import io.leadimport.examples.cli.database.Database;
import io.leadimport.examples.cli.directory.Directory;
import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.examples.cli.option.DatabaseOption;
import io.leadimport.examples.cli.option.LanguageOption;
import io.leadimport.examples.jdbc.JdbcDirectory;
import io.leadimport.examples.jdbc.JdbcPartnerRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates the tables and loads partners and users. */
@Command(
        name = "init",
        description = {
            "Creates the tables if they do not exist, and loads partners and their users.",
            "Run it again to add new ones and update known ones."
        })
final class InitCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private DatabaseOption db = new DatabaseOption();

    @Option(
            names = "--partners",
            required = true,
            paramLabel = "FILE",
            description = "A CSV of partners: id,name,status")
    private Path partnersFile = Path.of("");

    @Option(
            names = "--users",
            required = true,
            paramLabel = "FILE",
            description = "A CSV of their users: id,partner_id,name,email,active")
    private Path usersFile = Path.of("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    InitCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Directory directory = Directory.read(partnersFile, usersFile, this::isKnown);
        try (Database database = db.create()) {
            new JdbcDirectory(database.dataSource()).load(directory.partners(), directory.users());
        }
        streams.say(new Words(language.language())
                .text("loaded", directory.partners().size(), directory.users().size()));
        return ExitStatus.DONE.code();
    }

    /** Returns true if an earlier init loaded the partner. Does not create the database. */
    private boolean isKnown(String partnerId) {
        try (Database database = db.open()) {
            return !new JdbcPartnerRepository(database.dataSource())
                    .findByIds(Set.of(partnerId))
                    .isEmpty();
        } catch (RefusedException e) {
            return false;
        }
    }
}
