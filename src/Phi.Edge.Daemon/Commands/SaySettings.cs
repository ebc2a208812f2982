namespace Phi.Edge.Daemon.Commands;

/// <summary>What is said, and to whom.</summary>
internal sealed record SaySettings(
    string Sentence, string? Language, string Host, int Port, string Vehicle, string? User, string? PasswordFile, TimeSpan Wait);
