using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Ecu;

/// <summary>Connects the simulated ECU and subscribes it.</summary>
internal static class EcuLogin
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <returns>Why there is no connection; null when there is.</returns>
    public static async Task<string?> ConnectAsync(IMqttClient client, EcuSettings settings, Topics topics, TimeProvider time, CancellationToken cancellation)
    {
        var builder = new MqttClientOptionsBuilder().WithTcpServer(settings.Host, settings.Port).WithProtocolVersion(MqttProtocolVersion.V500)
            .WithCleanStart() // commands that came while it was away are too late
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(10));
        if (settings.User is { } user)
        {
            builder.WithCredentials(user, settings.PasswordFile is { } file ? MqttPassword.FirstLine(file) : "");
        }

        using var limit = new CancellationTokenSource(Limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        var answer = await client.ConnectAsync(builder.Build(), either.Token);
        if (answer is not { ResultCode: MqttClientConnectResultCode.Success })
        {
            return $"the broker refused the connection: {answer?.ResultCode}";
        }

        foreach (var topic in new[] { topics.CommandRequests, topics.Availability })
        {
            var granted = await client.SubscribeAsync(topic, MqttQualityOfServiceLevel.AtLeastOnce, either.Token);
            if (granted.Items.FirstOrDefault(item => item.ResultCode > MqttClientSubscribeResultCode.GrantedQoS2) is { } refused)
            {
                return $"the broker refused the subscription to {topic}: {refused.ResultCode}";
            }
        }

        return null;
    }
}
