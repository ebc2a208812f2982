using MQTTnet;
using Phi.Edge.EndToEnd.Tests.Mqtt;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

public sealed class CloudSecurityTests : IDisposable
{
    private const string Tls = "allow_anonymous true\ncertfile {folder}/ours-broker.pem\nkeyfile {folder}/ours-broker.key";
    private const string Passwords = "allow_anonymous false\npassword_file {folder}/passwords";
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-cloud-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Tls_OurAuthority_Connects()
    {
        using var broker = new Mosquitto(Tls);
        var authority = TestAuthority.Create(broker.Folder, "ours");
        await broker.StartAsync();

        await using var car = await CloudCar.StartAsync(_folder, broker.Port, ("Cloud:Tls:Enabled", "true"), ("Cloud:Tls:CaFile", authority));

        await car.ConnectedAsync();
    }

    [Fact]
    public async Task Tls_ClientCertificateIsAskedFor_ConnectsWithItAndNotWithout()
    {
        using var broker = new Mosquitto("require_certificate true\ncafile {folder}/ours.pem\n" + Tls);
        var authority = TestAuthority.Create(broker.Folder, "ours");
        await broker.StartAsync();
        var (certificate, key) = (Path.Combine(broker.Folder, "ours-broker.pem"), Path.Combine(broker.Folder, "ours-broker.key"));
        (string, string)[] tls = [("Cloud:Tls:Enabled", "true"), ("Cloud:Tls:CaFile", authority)];

        await using (var without = await CloudCar.StartAsync(_folder, broker.Port, tls))
        {
            await Eventually.IsTrueAsync(() => without.Link.Problem is not (null or "not connected yet"), "it is refused");
            Assert.Equal(0, without.Link.Connections);
        }

        await using var car = await CloudCar.StartAsync(_folder, broker.Port, [.. tls, ("Cloud:Tls:CertificateFile", certificate), ("Cloud:Tls:KeyFile", key)]);
        await car.ConnectedAsync();
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "elsewhere.example")]
    public async Task Tls_CertificateExpiredOrOfAnother_StaysAwaySaysWhyAndKeepsTheAlerts(bool expired, string? serverName)
    {
        using var broker = new Mosquitto(Tls);
        var authority = TestAuthority.Create(broker.Folder, "ours", expired);
        await broker.StartAsync();
        await using var car = await CloudCar.StartAsync(
            _folder, broker.Port,
            [("Cloud:Tls:Enabled", "true"), ("Cloud:Tls:CaFile", authority), .. serverName is null ? [] : new[] { ("Cloud:Tls:ServerName", serverName) }]);

        await Eventually.IsTrueAsync(() => car.Link.Problem?.Contains("certificate", StringComparison.OrdinalIgnoreCase) == true, "the reason is named");
        await car.StoreAsync(3);

        Assert.Equal(0, car.Link.Connections);
        Assert.Equal(3, await car.WaitingAsync());
    }

    [Fact]
    public async Task Password_WrongThenRenewedInItsFile_ConnectsWithoutRestart()
    {
        using var broker = new Mosquitto(Passwords);
        await Mosquitto.RunAsync("/usr/bin/mosquitto_passwd", "-b", "-c", Path.Combine(broker.Folder, "passwords"), "car", "right");
        var file = Path.Combine(broker.Folder, "secret");
        await File.WriteAllTextAsync(file, "wrong\n");
        await broker.StartAsync();

        await using var car = await CloudCar.StartAsync(_folder, broker.Port, ("Cloud:UserName", "car"), ("Cloud:PasswordFile", file));
        await Eventually.IsTrueAsync(() => car.Link.Problem?.Contains("refused", StringComparison.Ordinal) == true, "the refusal is named");

        await File.WriteAllTextAsync(file, "right\n");
        await car.ConnectedAsync();
    }

    [Fact]
    public async Task Session_AnotherClientTakesItOver_ComesBackWithoutLosingAnything()
    {
        using var broker = new Mosquitto();
        await broker.StartAsync();
        await using var cloud = await CloudConsumer.StartAsync(_folder, broker.Port);
        await using var car = await CloudCar.StartAsync(_folder, broker.Port);
        await car.ConnectedAsync();
        using var other = new MqttClientFactory().CreateMqttClient();
        await other.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", broker.Port).WithClientId("phi-edge-car-1")
            .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500).Build());

        var ids = await car.StoreAsync(20);
        await car.ConnectedAsync(connections: 2);
        await cloud.ReceivedAsync(20);

        Assert.Equal(ids, (await cloud.EndAsync()).Ids);
    }
}
