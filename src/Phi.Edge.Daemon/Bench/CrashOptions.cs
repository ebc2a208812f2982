namespace Phi.Edge.Daemon.Bench;

/// <summary>How to crash.</summary>
/// <param name="Kills">How often the writer is killed.</param>
/// <param name="Rate">Alerts per second.</param>
/// <param name="Seed">Makes the moments repeatable.</param>
/// <param name="Encrypted">Whether payloads are encrypted on the disk.</param>
internal sealed record CrashOptions(int Kills, int Rate, int Seed, bool Encrypted);
