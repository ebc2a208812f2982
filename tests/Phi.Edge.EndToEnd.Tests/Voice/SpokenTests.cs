using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Voice;

/// <summary>Spoken sentences: microphone, voice detector, recogniser, broker and ECU are real; the driver is a synthetic voice.</summary>
public sealed class SpokenTests
{
    private const string Temperature = "Vehicle.Cabin.HVAC.Station.Row1.Driver.Temperature";
    private const string Sentence = "set the temperature to twenty two degrees";

    [Fact]
    public async Task Press_SentenceInASoundFile_ReachesTheEcuStageByStage()
    {
        var folder = Directory.CreateTempSubdirectory("phi-edge-speech-").FullName;
        var file = Path.Combine(folder, "driver.wav");
        await Speaker.SaveAsync(file, Speaker.Silence(3), await Speaker.SpeakAsync(Sentence), Speaker.Silence(2));
        await using var car = await VoiceCar.StartAsync($"Microphone:Source={file}", "Microphone:Repeat=true", "Voice:Session:WakeWords=false");

        // The file goes round: a press in the middle of the sentence hears half of it, and the driver tries again.
        VoiceSessionMessage[] session = [];
        for (var attempt = 0; attempt < 3 && session is not [.., { End: VoiceEndReason.Nominal }]; attempt++)
        {
            var from = car.Dashboard.Count;
            await car.ListenAsync("toggle");
            session = await car.SessionAsync(from);
        }

        Assert.Equal([VoiceStage.Listening, VoiceStage.Heard, VoiceStage.Understood, VoiceStage.Executing, VoiceStage.Done], session.Select(message => message.Stage));
        var done = session[^1];
        Assert.Equal((VoiceEndReason.Nominal, UnderstoodBy.Grammar, VoiceActivation.PushToTalk), (done.End, done.By, done.Activation));
        Assert.Equal(["set-temperature"], done.Commands);
        Assert.NotNull(done.EndpointingMs);
        Assert.NotNull(done.UnderstandingMs);
        Assert.NotNull(done.ExecutionMs);
        Assert.Equal(SignalValue.Of(22), car.Ecu.Vehicle[Temperature]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Microphone_EndsInMidSentence_SessionFailsAndItIsHeardAgainAfterwards()
    {
        using var microphone = new GatedMicrophone();
        await using var car = await VoiceCar.StartAsync($"Microphone:Source={microphone.Source}", "Voice:Session:WakeWords=false");
        var spoken = await Speaker.SpeakAsync(Sentence);
        var from = car.Dashboard.Count;

        await car.ListenAsync("toggle");
        await HearAsync(car, VoiceStage.Listening, from);
        await microphone.HearAndEndAsync(spoken[..(spoken.Length / 2 & ~1)]);
        var broken = await car.SessionAsync(from);

        Assert.Equal((VoiceEndReason.Error, "microphone"), (broken[^1].End, broken[^1].Reason));
        from = car.Dashboard.Count;
        await car.ListenAsync("toggle");
        await HearAsync(car, VoiceStage.Listening, from);
        await microphone.HearAsync(spoken);
        Assert.Equal(VoiceEndReason.Nominal, (await car.SessionAsync(from))[^1].End);
        Assert.Single(car.Ecu.Events);
    }

    [Fact]
    public async Task Broker_AwayWhenTheSentenceEnds_SessionFailsAndNothingIsDeliveredLater()
    {
        using var microphone = new GatedMicrophone();
        await using var car = await VoiceCar.StartAsync($"Microphone:Source={microphone.Source}", "Voice:Session:WakeWords=false");
        var from = car.Dashboard.Count;
        await car.ListenAsync("toggle");
        await HearAsync(car, VoiceStage.Listening, from);

        car.Broker.Stop();
        await microphone.HearAsync(await Speaker.SpeakAsync(Sentence));
        await Eventually.IsTrueAsync(() => car.Daemon.Program.Errors.Contains("ended: Error ecu-unreachable; commands: set-temperature", StringComparison.Ordinal), "the session ends", () => car.Daemon.Program.Errors);
        await car.Broker.StartAsync();
        await using var back = await Running.Dashboard.ConnectAsync(car.Daemon);
        using var say = Running.ProgramRun.Start(["say", "set the volume to 37 percent", "--language", "en", "--vehicle", "car-1", "--port", $"{car.Broker.Port}"]);
        await say.EndAsync();

        // Whatever became of that one: all there was before it would have come before it.
        Assert.DoesNotContain(car.Ecu.Events, done => done.Request.Command == "set-temperature");
        Assert.Equal(SignalValue.Of(21), car.Ecu.Vehicle[Temperature]);
    }

    private static Task<VoiceSessionMessage> HearAsync(VoiceCar car, VoiceStage stage, int from) =>
        car.Dashboard.HearAsync(VoiceCar.Topics.VoiceSession, WireJson.Default.VoiceSessionMessage, message => message.Stage == stage, from);
}
