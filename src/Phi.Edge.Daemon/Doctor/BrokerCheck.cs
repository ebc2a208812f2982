using Microsoft.Extensions.Options;
using MQTTnet;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Doctor;

/// <summary>The broker: can we log in there, or is the port for our own free?</summary>
internal sealed class BrokerCheck(IOptions<MqttOptions> options, EmbeddedBroker broker, MqttClientSettings settings) : IDoctorCheck
{
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) =>
        [options.Value.IsEmbedded ? await OwnAsync() : await OtherAsync(cancellationToken)];

    private async Task<Finding> OwnAsync()
    {
        try
        {
            await broker.StartAsync();
            await broker.StopAsync();
            return new Finding("broker", Verdict.Ok, $"{options.Value.Broker}: the port is free");
        }
        catch (StartupException e)
        {
            return new Finding(
                "broker", Verdict.Warning, e.Message, "fine if that is the running daemon ('systemctl status phi-edge'); else free the port");
        }
    }

    private async Task<Finding> OtherAsync(CancellationToken cancellationToken)
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        try
        {
            var login = settings.Create();
            login.ClientId += "-doctor"; // the running daemon keeps its session
            login.WillTopic = null;
            var result = await client.ConnectAsync(login, cancellationToken);
            if (result.ResultCode != MqttClientConnectResultCode.Success)
            {
                return new Finding("broker", Verdict.Problem, $"{options.Value.Broker} refuses us: {result.ResultCode} {result.ReasonString}", "check Mqtt:UserName, Mqtt:PasswordFile and Mqtt:Tls");
            }

            await client.DisconnectAsync(cancellationToken: cancellationToken);
            return new Finding("broker", Verdict.Ok, $"{options.Value.Broker}: logged in as {login.ClientId}");
        }
        catch (Exception e) when (MqttFailures.IsExpected(e))
        {
            return new Finding("broker", Verdict.Problem, $"{options.Value.Broker}: {MqttFailures.Describe(e)}", "check Mqtt:Host, Mqtt:Port and the network; the daemon itself would go on trying");
        }
    }
}
