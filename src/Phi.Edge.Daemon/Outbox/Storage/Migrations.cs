namespace Phi.Edge.Daemon.Outbox.Storage;

/// <summary>All migrations, in order. To change the database, add one; never change those that are here.</summary>
internal static class Migrations
{
    // Moments are milliseconds since 1970, UTC.
    private const string First =
        """
        CREATE TABLE message (
            position INTEGER PRIMARY KEY AUTOINCREMENT,
            id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
            class INTEGER NOT NULL,
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            topic TEXT NOT NULL,
            type TEXT,
            subject TEXT,
            content_type TEXT NOT NULL,
            payload BLOB NOT NULL,
            created INTEGER NOT NULL,
            expires INTEGER NOT NULL,
            coalesce_key TEXT
        ) STRICT;
        CREATE INDEX message_class ON message (class, position);
        CREATE UNIQUE INDEX message_coalesce ON message (class, coalesce_key) WHERE coalesce_key IS NOT NULL;

        CREATE TABLE stream (name TEXT NOT NULL PRIMARY KEY, last_sequence INTEGER NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE cursor (
            destination TEXT NOT NULL,
            class INTEGER NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (destination, class)
        ) STRICT, WITHOUT ROWID;

        -- The exceptions: delivered out of order, or to be tried again later. Few, so they are cleaned up by hand: a foreign key would cost at every
        -- message that is removed.
        CREATE TABLE delivery (
            position INTEGER NOT NULL,
            destination TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            next_try INTEGER NOT NULL,
            done INTEGER NOT NULL,
            PRIMARY KEY (position, destination)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE dead_letter (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            destination TEXT NOT NULL,
            reason TEXT NOT NULL,
            failed INTEGER NOT NULL,
            id BLOB NOT NULL,
            class INTEGER NOT NULL,
            stream TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            topic TEXT NOT NULL,
            type TEXT,
            subject TEXT,
            content_type TEXT NOT NULL,
            payload BLOB NOT NULL,
            created INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO meta (name, value) VALUES ('epoch', randomblob(16));
        """;

    // The key a payload is encrypted with; null when it is not.
    private const string Keys =
        """
        ALTER TABLE message ADD COLUMN key_id BLOB;
        ALTER TABLE dead_letter ADD COLUMN key_id BLOB;
        """;

    /// <summary>The migrations.</summary>
    public static IReadOnlyList<Migration> All { get; } = [new(1, First), new(2, Keys)];
}
