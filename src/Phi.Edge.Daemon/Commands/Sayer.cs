using System.Buffers;
using System.Text.Json;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Commands;

/// <summary>Sends a typed sentence, and prints the session that follows until it ends.</summary>
internal sealed class Sayer(TextWriter output, TextWriter errors, TimeProvider time)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);
    private readonly TaskCompletionSource<VoiceEndReason?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <returns>0 when it was done or answered, 1 when not, 69 when nobody is there.</returns>
    public async Task<int> RunAsync(SaySettings settings, CancellationToken cancellation)
    {
        var topics = new Topics(settings.Vehicle);
        using var client = new MqttClientFactory().CreateMqttClient();
        client.ApplicationMessageReceivedAsync += received =>
        {
            Print(topics, received.ApplicationMessage);
            return Task.CompletedTask;
        };
        if (await ConnectAsync(client, settings, topics, cancellation) is { } problem)
        {
            await errors.WriteLineAsync($"phi-edge say: no broker at {settings.Host}:{settings.Port}: {problem}");
            return ExitCodes.Unavailable;
        }

        await SendAsync(client, topics, settings, cancellation);
        using var limit = new CancellationTokenSource(settings.Wait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        using var late = either.Token.Register(() => _end.TrySetResult(null));
        var end = await _end.Task;
        if (end is null && !cancellation.IsCancellationRequested)
            await errors.WriteLineAsync($"phi-edge say: nothing came to an end within {settings.Wait.TotalSeconds:0.#} s. Does phi-edge run, for vehicle {settings.Vehicle}?");
        await client.DisconnectAsync(cancellationToken: CancellationToken.None);
        return end == VoiceEndReason.Nominal ? ExitCodes.Ok : ExitCodes.Failed;
    }

    private async Task<string?> ConnectAsync(IMqttClient client, SaySettings settings, Topics topics, CancellationToken cancellation)
    {
        var options = new MqttClientOptionsBuilder().WithTcpServer(settings.Host, settings.Port).WithProtocolVersion(MqttProtocolVersion.V500);
        if (settings.User is { } user)
            options.WithCredentials(user, settings.PasswordFile is { } file ? MqttPassword.FirstLine(file) : "");
        using var limit = new CancellationTokenSource(ConnectLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            var answer = await client.ConnectAsync(options.Build(), either.Token);
            if (answer.ResultCode != MqttClientConnectResultCode.Success)
                return $"{answer.ResultCode} {answer.ReasonString}";
            await client.SubscribeAsync(topics.VoiceSession, MqttQualityOfServiceLevel.AtLeastOnce, either.Token);
            await client.SubscribeAsync(topics.VoiceResponse, MqttQualityOfServiceLevel.AtLeastOnce, either.Token);
            return null;
        }
        catch (Exception e) when (MqttFailures.IsExpected(e) || e is OperationCanceledException)
        {
            return e.Message;
        }
    }

    private static Task<MqttClientPublishResult> SendAsync(IMqttClient client, Topics topics, SaySettings settings, CancellationToken cancellation)
    {
        var message = new VoiceTextMessage { Text = settings.Sentence, Language = settings.Language, Id = Guid.CreateVersion7() };
        return client.PublishAsync(
            new MqttApplicationMessageBuilder().WithTopic(topics.VoiceText).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
                .WithPayload(JsonSerializer.SerializeToUtf8Bytes(message, WireJson.Default.VoiceTextMessage)).Build(),
            cancellation);
    }

    private void Print(Topics topics, MqttApplicationMessage message)
    {
        var payload = message.Payload.ToArray();
        if (VoiceWatchText.Describe(message.Topic.Split('/'), payload) is { } line)
            output.WriteLine($"{message.Topic[(topics.VoiceSession.LastIndexOf('/') + 1)..],-8}  {line.Text}");
        if (message.Topic == topics.VoiceSession && JsonSerializer.Deserialize(payload, WireJson.Default.VoiceSessionMessage) is { Stage: VoiceStage.Done } done)
            _end.TrySetResult(done.End);
    }
}
