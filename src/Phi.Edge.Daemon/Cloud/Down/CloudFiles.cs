using Microsoft.Extensions.Configuration;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Cloud.Down;

/// <summary>Where the down link keeps its files: beside the outbox.</summary>
/// <param name="Folder">The folder.</param>
internal sealed record CloudFiles(string Folder)
{
    /// <summary>Settings of the cloud.</summary>
    public string Settings => Path.Combine(Folder, "cloud-settings.json");

    /// <summary>Answers that were given.</summary>
    public string Answers => Path.Combine(Folder, "cloud-answers.json");

    public static CloudFiles Of(IConfiguration configuration) => new(
        configuration[$"{OutboxOptions.Section}:{nameof(OutboxOptions.Path)}"] is { Length: > 0 } outbox
            ? Path.GetDirectoryName(Path.GetFullPath(outbox))!
            : StateFolder.Find());
}
