using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Mqtt;

namespace Phi.Edge.Daemon.Tests.Mqtt;

public sealed class MqttOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Succeeds() => Assert.True(Validate(new MqttOptions()).Succeeded);

    [Fact]
    public void Validate_ManyErrors_NamesEveryKey()
    {
        var options = new MqttOptions
        {
            VehicleId = "my/car", BackOffMin = TimeSpan.FromSeconds(5), BackOffMax = TimeSpan.FromSeconds(1), Password = "x", PasswordFile = "/nowhere",
        };
        (options.Tls.Enabled, options.Tls.CaFile, options.Tls.KeyFile) = (true, "/no-ca", "/no-key");
        options.Embedded.MaxConnections = 0;

        var errors = string.Join('\n', Validate(options).Failures!);

        Assert.All(
            [
                "Mqtt:VehicleId", "Mqtt:BackOffMax", "Mqtt:Password ", "Mqtt:UserName", "Mqtt:PasswordFile", "Mqtt:Tls:Enabled", "Mqtt:Tls:CaFile",
                "Mqtt:Tls:KeyFile", "Mqtt:Embedded:MaxConnections",
            ],
            key => Assert.Contains(key, errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_InvalidOptions_FailsWithTheKey()
    {
        await using var daemon = new MqttDaemon(1883, ("VehicleId", "a+b"));

        var failure = Assert.Throws<OptionsValidationException>(() => daemon.Get<IOptions<MqttOptions>>().Value);

        Assert.Contains("Mqtt:VehicleId", failure.Message, StringComparison.Ordinal);
    }

    private static ValidateOptionsResult Validate(MqttOptions options) => new MqttOptionsValidator().Validate(null, options);
}
