using Phi.Edge.Daemon.Vehicle.Kuksa;

namespace Phi.Edge.Daemon.Tests.Vehicle.Kuksa;

public sealed class KuksaOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Succeeds() => Assert.Empty(Errors(new KuksaOptions()));

    [Fact]
    public void Validate_PlainOnLoopback_Succeeds() => Assert.Empty(Errors(new KuksaOptions { Host = "127.0.0.1" }));

    [Fact]
    public void Validate_ManyErrors_NamesEveryKey()
    {
        var options = new KuksaOptions
        {
            Host = "http://databroker", TokenFile = "/nowhere", BackOffMin = TimeSpan.FromSeconds(5), BackOffMax = TimeSpan.FromSeconds(1),
        };
        (options.Tls.CaFile, options.Tls.KeyFile) = ("/no-ca", "/no-key");

        var errors = Errors(options);

        Assert.All(
            ["Kuksa:Host", "Kuksa:BackOffMax", "Kuksa:TokenFile needs", "Kuksa:TokenFile: ", "Kuksa:Tls:KeyFile needs", "Kuksa:Tls:CaFile", "Kuksa:Tls:KeyFile: "],
            key => Assert.Contains(key, errors, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_PublishWithoutHost_Fails() => Assert.Contains("Kuksa:Host", Errors(new KuksaOptions { Publish = true }), StringComparison.Ordinal);

    private static string Errors(KuksaOptions options) => string.Join('\n', new KuksaOptionsValidator().Validate(null, options).Failures ?? []);
}
