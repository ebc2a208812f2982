using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Ecu;
using Phi.Edge.EndToEnd.Tests.Running;

namespace Phi.Edge.EndToEnd.Tests.Voice;

/// <summary>Typed sentences, from MQTT to the ECU and back.</summary>
public sealed class TypedTests(RunningVoiceCar running) : IClassFixture<RunningVoiceCar>
{
    private const string Temperature = "Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature";
    private const string Volume = "Vehicle.Cabin.Infotainment.Media.Volume";
    private readonly VoiceCar _car = running.Car;

    [Fact]
    public async Task Text_German_IsDoneAndAnsweredInGerman()
    {
        _car.Ecu.Simulator.Faults = EcuFaults.None;
        var from = _car.Dashboard.Count;

        var session = await _car.TypeAsync("Stell die Temperatur auf 23 Grad");

        Assert.Equal([VoiceStage.Heard, VoiceStage.Understood, VoiceStage.Executing, VoiceStage.Done], session.Select(message => message.Stage));
        Assert.Equal((VoiceEndReason.Nominal, "de", UnderstoodBy.Text), (session[^1].End, session[^1].Language, session[^1].By));
        Assert.All(session, message => Assert.Null(message.Transcript));
        Assert.Equal(SignalValue.Of(23), _car.Ecu.Vehicle[Temperature]);
        var answer = await _car.Dashboard.HearAsync(TestDaemon.Topics.VoiceResponse, WireJson.Default.VoiceResponseMessage, _ => true, from);
        Assert.Equal((session[0].SessionId, "de"), (answer.SessionId, answer.Language));
    }

    [Fact]
    public async Task Ecu_Silent_SessionEndsInTimeout()
    {
        _car.Ecu.Simulator.Faults = new EcuFaults { Silent = true };

        var done = (await _car.TypeAsync("set the volume to 31 percent", "en"))[^1];

        Assert.Equal((VoiceEndReason.Timeout, "ecu-timeout"), (done.End, done.Reason));
        Assert.NotEqual(SignalValue.Of(31), _car.Ecu.Vehicle[Volume]);
    }

    [Fact]
    public async Task Ecu_AnswersTwice_OneEffectAndOneEnd()
    {
        _car.Ecu.Simulator.Faults = new EcuFaults { Twice = true };
        var from = _car.Dashboard.Count;

        var first = await _car.TypeAsync("set the volume to 32 percent", "en");
        _car.Ecu.Simulator.Faults = EcuFaults.None;
        var second = await _car.TypeAsync("set the volume to 33 percent", "en");

        Assert.Equal((VoiceEndReason.Nominal, VoiceEndReason.Nominal), (first[^1].End, second[^1].End));
        Assert.Equal(2, _car.Sessions(from).Count(message => message.Stage == VoiceStage.Done));
        Assert.Single(_car.Ecu.Events, done => done.Request.Signals.GetValueOrDefault(Volume) == SignalValue.Of(32));
        Assert.Equal(SignalValue.Of(33), _car.Ecu.Vehicle[Volume]);
    }

    [Fact]
    public async Task Ecu_AnswersLate_SessionIsOverAndTheLateAnswerChangesNothing()
    {
        _car.Ecu.Simulator.Faults = new EcuFaults { Delay = TimeSpan.FromSeconds(3.5) };
        var from = _car.Dashboard.Count;

        var done = (await _car.TypeAsync("set the volume to 34 percent", "en"))[^1];
        var reply = await _car.Dashboard.HearAsync(TestDaemon.Topics.CommandReply, WireJson.Default.CommandReplyMessage, _ => true, from);
        _car.Ecu.Simulator.Faults = EcuFaults.None;
        var next = await _car.TypeAsync("set the volume to 35 percent", "en");

        Assert.Equal((VoiceEndReason.Timeout, CommandReplyStatus.Refused, VoiceEndReason.Nominal), (done.End, reply.Status, next[^1].End));
        Assert.Equal(2, _car.Sessions(from).Count(message => message.Stage == VoiceStage.Done));
        Assert.Equal(SignalValue.Of(35), _car.Ecu.Vehicle[Volume]);
    }

    [Fact]
    public async Task Control_HostileMessages_AreRefusedAndTheNextSentenceIsDone()
    {
        _car.Ecu.Simulator.Faults = EcuFaults.None;
        var (from, topics) = (_car.Dashboard.Count, TestDaemon.Topics);
        foreach (var text in new[]
        {
            new string('x', 200_000), "{", "null", "[]", "{}", "{\"text\":\"\"}", "{\"text\":7}", $"{{\"text\":\"{new string('x', 501)}\"}}",
            "{\"text\":\"set the volume to 36 percent\\u0000\"}", "{\"text\":\"set the volume to 36 percent\",\"admin\":true}",
            "{\"text\":\"set the volume to 36 percent\",\"language\":\"english; rm\"}", string.Concat(Enumerable.Repeat("{\"text\":", 200)),
        })
        {
            await _car.Dashboard.SayAsync(topics.VoiceText, text);
        }

        foreach (var action in new[] { "{\"action\":\"explode\"}", "{\"action\":99}", new string('[', 5000), "{\"action\":\"press\",\"action\":\"cancel\",\"x\":1}" })
            await _car.Dashboard.SayAsync(topics.VoiceListen, action);

        var session = await _car.TypeAsync("set the volume to 37 percent", "en");

        Assert.Equal(VoiceEndReason.Nominal, session[^1].End);
        Assert.All(_car.Sessions(from), message => Assert.Equal(session[0].SessionId, message.SessionId));
        Assert.DoesNotContain(_car.Ecu.Events, done => done.Request.Signals.GetValueOrDefault(Volume) == SignalValue.Of(36));
        Assert.False(_car.Daemon.Program.HasExited);
    }

    [Theory]
    [InlineData("set the volume to 38 percent", 0, "done nominal")]
    [InlineData("colourless green ideas sleep furiously", 1, "done not-understood")]
    public async Task Say_Sentence_PrintsTheSessionAndEndsWithItsCode(string sentence, int code, string line)
    {
        _car.Ecu.Simulator.Faults = EcuFaults.None;
        using var say = ProgramRun.Start(["say", sentence, "--language", "en", "--vehicle", "car-1", "--port", $"{_car.Broker.Port}"]);

        Assert.Equal(code, await say.EndAsync());

        Assert.Contains(line, say.Output, StringComparison.Ordinal);
        Assert.Contains("response", say.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_NoBroker_SaysSo()
    {
        using var say = ProgramRun.Start(["say", "hello", "--port", $"{LoopbackPort.Free()}"]);

        Assert.Equal(69, await say.EndAsync());
        Assert.StartsWith("phi-edge say: no broker at 127.0.0.1:", say.Errors, StringComparison.Ordinal);
    }
}
