using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Outbox.Command;

namespace Phi.Edge.Daemon.Tests.Outbox.Command;

public sealed class OutboxCommandTests : IDisposable
{
    private readonly TempStore _temp = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _temp.Dispose();
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Status_BesideARunningDaemon_CountsByClass()
    {
        _temp.Append(Messages.Alert("a"), Messages.Alert("b"), Messages.Of(MessageClass.Telemetry, "t"));

        Assert.Equal(0, Run("status"));

        Assert.Matches(@"alert +2 +oldest 2026-06-01T08:00:00Z\n", _output.ToString());
        Assert.Matches(@"telemetry +1 ", _output.ToString());
        Assert.Matches(@"undeliverable +0", _output.ToString());
    }

    [Fact]
    public void List_OneClass_ShowsWhatWaitsWithoutItsContent()
    {
        _temp.Append(Messages.Alert("secret"), Messages.Of(MessageClass.Telemetry, "t"));

        Assert.Equal(0, Run("list", "--class", "alert"));

        Assert.Contains("alert #1  test/alert  6 bytes", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("telemetry", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Retry_ListedAsDead_WaitsAgain()
    {
        _temp.Append(Messages.Alert("a"));
        var id = _temp.Peek()[0].Id;
        _temp.Store.Fail(TempStore.Cloud, _temp.Peek()[0].Position, "too odd", permanent: true);

        Assert.Equal(0, Run("list", "--dead"));
        Assert.Contains($"refused by cloud: too odd", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, Run("retry", $"{id}"));

        Assert.Equal(["a"], _temp.Texts());
        Assert.Equal(1, Run("retry", $"{id}"));
        Assert.Contains("not among the undeliverable", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Purge_OneClass_LeavesTheOthers()
    {
        _temp.Append(Messages.Alert("a"), Messages.Of(MessageClass.Telemetry, "t"));

        Assert.Equal(0, Run("purge", "--class", "telemetry"));

        Assert.Equal(["a"], _temp.Texts());
        Assert.Contains("1 messages removed.", _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("purge")]
    [InlineData("retry")]
    [InlineData("list", "--class", "nonsense")]
    [InlineData("list", "--limit", "0")]
    public void Parse_WithoutWhatItNeeds_IsAnError(params string[] arguments) =>
        Assert.NotEmpty(OutboxCommand.Create(_output, _error).Parse(arguments).Errors);

    [Fact]
    public void Status_NoDatabase_SaysWhatToDo()
    {
        Assert.Equal(ExitCodes.NoInput, OutboxCommand.Create(_output, _error).Parse(["status", "--path", "/nowhere/outbox.db"]).Invoke());
        Assert.Contains("/nowhere/outbox.db does not exist", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Status_NoDatabaseAtAll_SaysSo()
    {
        File.WriteAllText(_temp.Path, new string('x', 10_000));

        Assert.Equal(ExitCodes.Failed, Run("status"));
        Assert.Contains("is damaged", _error.ToString(), StringComparison.Ordinal);
    }

    private int Run(params string[] arguments) => OutboxCommand.Create(_output, _error).Parse([.. arguments, "--path", _temp.Path]).Invoke();
}
