namespace Phi.Edge.Daemon.Demo;

/// <summary>What a demonstration is made of.</summary>
/// <param name="Portrait">Photograph of the driver.</param>
/// <param name="Signs">Folder of the sign drawings; null for a drive without a road camera.</param>
/// <param name="Record">Film to write; null for none.</param>
/// <param name="Overrides">Settings of the daemon.</param>
internal sealed record DemoSettings(string Portrait, string? Signs, string? Record, Dictionary<string, string?> Overrides);
