using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Cloud;

public sealed class CloudOptionsValidatorTests
{
    [Fact]
    public void Validate_NoCloud_NothingIsAsked() => Assert.True(Validate(new CloudOptions { BackOffMax = TimeSpan.Zero }).Succeeded);

    [Fact]
    public void Validate_HostOnly_IsEnough() => Assert.True(Validate(new CloudOptions { Host = "broker.example" }).Succeeded);

    [Fact]
    public void Validate_PlainConnectionBeyondLoopback_IsRefused()
    {
        var options = new CloudOptions { Host = "broker.example" };
        options.Tls.Enabled = false;
        Assert.Contains("Cloud:Tls:Enabled", Validate(options).FailureMessage, StringComparison.Ordinal);

        options.Host = "127.0.0.1";
        Assert.True(Validate(options).Succeeded);
    }

    [Theory]
    [InlineData("/a", false)]
    [InlineData("a/", false)]
    [InlineData("a/#", false)]
    [InlineData("tenant/cars", true)]
    public void Validate_TopicPrefix_MustBeAPartOfATopic(string prefix, bool valid) =>
        Assert.Equal(valid, Validate(new CloudOptions { Host = "broker.example", TopicPrefix = prefix }).Succeeded);

    [Fact]
    public void Validate_ManyErrors_NamesThemAll()
    {
        var options = new CloudOptions { Host = "broker.example", Password = "a", PasswordFile = "/nowhere", BackOffMax = TimeSpan.Zero, MaxBytesPerSecond = 5 };
        options.Tls.KeyFile = "/nowhere";
        var failure = Validate(options, outbox: false).FailureMessage;

        Assert.All(
            ["Outbox:Enabled", "Cloud:BackOffMax", "exclude each other", "Cloud:UserName", "Cloud:MaxBytesPerSecond", "Cloud:Tls:KeyFile", "Cloud:PasswordFile"],
            word => Assert.Contains(word, failure, StringComparison.Ordinal));
    }

    private static ValidateOptionsResult Validate(CloudOptions options, bool outbox = true) =>
        new CloudOptionsValidator(Options.Create(new OutboxOptions { Enabled = outbox })).Validate(null, options);
}
