using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Ecu;

namespace Phi.Edge.Daemon.Tests.Ecu;

public sealed class EcuVehicleTests
{
    private const string Volume = "Vehicle.Cabin.Infotainment.Media.Volume";
    private readonly EcuVehicle _car = new(EcuDefaults.Model);

    [Fact]
    public void Handle_SameIdTwice_ActsOnceAndAnswersTheSame()
    {
        var request = Request("set-volume", 70);
        var first = _car.Handle(request, TimeSpan.Zero, EcuFaults.None);
        _car.Set(Volume, SignalValue.Of(10));

        var second = _car.Handle(request, TimeSpan.Zero, EcuFaults.None);

        Assert.Equal((first.Reply, true), second);
        Assert.Equal(SignalValue.Of(10), _car[Volume]);
    }

    [Fact]
    public void Handle_AfterTheDeadline_DoesNothing()
    {
        var (reply, _) = _car.Handle(Request("set-volume", 70), TimeSpan.FromSeconds(2.1), EcuFaults.None);

        Assert.Equal((CommandReplyStatus.Refused, "deadline"), (reply.Status, reply.Reason));
        Assert.Equal(SignalValue.Of(40), _car[Volume]);
    }

    [Fact]
    public void Handle_Question_IsAnsweredFromTheState()
    {
        var (reply, _) = _car.Handle(Request("ask-tyre-pressure", null), TimeSpan.Zero, EcuFaults.None);

        Assert.Equal(SignalValue.Of(240), reply.Values!["frontLeft"]);
    }

    [Theory]
    [InlineData("set-volume", "", CommandReplyStatus.Failed)]
    [InlineData("", "*", CommandReplyStatus.Refused)]
    [InlineData("other", "other", CommandReplyStatus.Done)]
    public void Handle_Faults_HitTheNamedCommands(string fail, string refuse, CommandReplyStatus status)
    {
        var (reply, _) = _car.Handle(Request("set-volume", 70), TimeSpan.Zero, new EcuFaults { Fail = [fail], Refuse = [refuse] });

        Assert.Equal(status, reply.Status);
        Assert.Equal(SignalValue.Of(status == CommandReplyStatus.Done ? 70 : 40), _car[Volume]);
    }

    [Fact]
    public void Defaults_AreWithinTheContract() => Assert.True(SignalLimits.Hold(EcuDefaults.Model.Signals));

    [Fact]
    public void Parse_BadOptions_AreErrors()
    {
        Assert.NotEmpty(EcuCommand.Create().Parse("--delay soon").Errors);
        Assert.NotEmpty(EcuCommand.Create().Parse("--vehicle a/b").Errors);
        Assert.Empty(EcuCommand.Create().Parse("--delay 500ms --fail a --fail b --silent --twice").Errors);
    }

    private static CommandRequestMessage Request(string command, double? volume) => new()
    {
        Id = Guid.CreateVersion7(), Command = command, Parameters = new Dictionary<string, SignalValue>(),
        Signals = volume is { } value ? new Dictionary<string, SignalValue> { [Volume] = SignalValue.Of(value) } : [],
        SessionId = Guid.Empty, At = default, Deadline = default, TimeoutMs = 2000,
    };
}
