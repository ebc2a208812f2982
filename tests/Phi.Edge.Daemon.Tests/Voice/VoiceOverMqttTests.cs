using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;
using Phi.Edge.Daemon.Tests.Mqtt;
using Phi.Edge.Daemon.Voice;

namespace Phi.Edge.Daemon.Tests.Voice;

public sealed class VoiceOverMqttTests
{
    private readonly Topics _topics = new("car-1");

    [Fact]
    public async Task Control_ButtonAndText_ReachTheVoiceControlOncePerId()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));
        await daemon.ConnectedAsync();
        var press = "{\"action\":\"press\",\"id\":\"019ca84c-9999-7000-8000-000000000001\"}"u8.ToArray();

        await broker.SendAsync(_topics.VoiceListen, press);
        await broker.SendAsync(_topics.VoiceListen, press);
        await broker.SendAsync(_topics.VoiceListen, "{\"action\":\"release\"}"u8.ToArray(), retain: true);
        await broker.SendAsync(_topics.VoiceText, "{\"text\":\"w\u00e4rmer\",\"language\":\"de\"}"u8.ToArray());
        await Eventually.IsTrueAsync(() => !daemon.Voice.Said.IsEmpty, "the sentence arrives");

        Assert.Equal(ListenAction.Press, daemon.Voice.Pressed.First());
        Assert.Single(daemon.Voice.Pressed, ListenAction.Press);
        Assert.Equal(("w\u00e4rmer", "de"), daemon.Voice.Said.Single());
    }

    [Fact]
    public async Task Sink_SessionAndAnswer_AreSentInOrder()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var daemon = await MqttDaemon.StartAsync(broker.Port, ("Host", "127.0.0.1"));
        await daemon.ConnectedAsync();
        var sink = daemon.Get<IVoiceSink>();

        sink.Publish(Session(daemon.Now, "secret words"));
        sink.Publish(new VoiceAnswer(Guid.Empty, "Done.", "en", false, daemon.Now));
        await Eventually.IsTrueAsync(() => broker.On(_topics.VoiceResponse).Any(), "both are sent");

        var session = Assert.Single(broker.On(_topics.VoiceSession));
        Assert.InRange(session.MessageExpiryInterval, 1u, 10u);
        Assert.DoesNotContain("secret", System.Text.Encoding.UTF8.GetString(session.Payload.FirstSpan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "secret words")]
    public void Factory_Transcript_OnlyWhenAllowed(bool allowed, string? transcript)
    {
        var time = new FakeTimeProvider();
        var factory = new VoiceMessageFactory(_topics, new EventMessage(_topics, time), Options.Create(new VoiceMessageOptions { Transcripts = allowed }), time);

        Assert.Equal(transcript, factory.Create(Guid.Empty, Session(time.MonotonicNow(), "secret words")).Transcript);
    }

    private static VoiceSessionEvent Session(TimeSpan now, string words) => new()
    {
        SessionId = Guid.CreateVersion7(), Stage = VoiceStage.Done, Activation = VoiceActivation.PushToTalk, At = now, End = VoiceEndReason.Nominal, Transcript = words,
    };
}
