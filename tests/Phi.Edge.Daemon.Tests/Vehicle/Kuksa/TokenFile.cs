namespace Phi.Edge.Daemon.Tests.Vehicle.Kuksa;

/// <summary>A file with a token.</summary>
internal sealed class TokenFile : IDisposable
{
    public TokenFile(string token) => Write(token);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"token-{Guid.NewGuid():N}");

    public void Write(string token) => File.WriteAllText(Path, token);

    public void Dispose() => File.Delete(Path);
}
