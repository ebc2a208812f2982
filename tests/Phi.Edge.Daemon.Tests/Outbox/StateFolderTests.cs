using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Outbox;

public sealed class StateFolderTests
{
    [Theory]
    [InlineData("/run/a:/run/b", null, null, true, "/run/a")]
    [InlineData(null, "/x", "/home/u", true, "/var/lib/phi-edge")]
    [InlineData(null, "/x", "/home/u", false, "/x/phi-edge")]
    [InlineData(null, "relative", "/home/u", false, "/home/u/.local/state/phi-edge")]
    [InlineData(null, null, "/home/u", false, "/home/u/.local/state/phi-edge")]
    public void Find_Environment_TheFirstThatIsGiven(string? systemd, string? xdg, string? home, bool writable, string expected) => Assert.Equal(
        expected,
        StateFolder.Find(
            name => name switch { "STATE_DIRECTORY" => systemd, "XDG_STATE_HOME" => xdg, "HOME" => home, _ => null },
            _ => writable));
}
