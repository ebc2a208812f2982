using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.Daemon.Cloud.Down;
using Phi.Edge.Daemon.Outbox;

namespace Phi.Edge.Daemon.Tests.Cloud.Down;

public sealed class CloudRequestsTests : IDisposable
{
    private const string Id = "019ca84c-7000-7b00-8000-000000000001";
    private const string OtherId = "019ca84c-7000-7b00-8000-000000000002";
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-down-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Message_AnyChangeOfAGoodOne_IsAnsweredAndNothingIsThrown()
    {
        using var parts = new DownLinkParts(_folder);
        var random = new Random(7);
        (string Name, string Json)[] good =
        [
            ("request", """{"id":"019ca84c-7000-7b00-8000-000000000001","request":"report-settings"}"""),
            ("configuration", """{"id":"019ca84c-7000-7b00-8000-000000000002","settings":{"Cloud:MaxBytesPerSecond":"20000","Outbox:HealthEvery":null}}"""),
            ("log-level", """{"id":"019ca84c-7000-7b00-8000-000000000003","level":"debug","category":"Phi.Edge.Daemon","minutes":30}"""),
        ];
        for (var i = 0; i < 300; i++)
        {
            var (name, json) = good[i % good.Length];
            var text = json.ToCharArray();
            for (var change = 0; change < 1 + (i % 3); change++)
            {
                text[random.Next(text.Length)] = (char)random.Next(1, 0x180);
            }

            var answer = await parts.AskAsync(name, new string(text));

            Assert.Equal("control/cloud/" + name, answer.Topic);
            Assert.True(answer.Status == CommandReplyStatus.Done || answer.Reason is { Length: > 0 });
        }
    }

    [Fact]
    public async Task Configuration_AllowedSettings_AreInForceAndOutliveARestart()
    {
        using (var car = new DownLinkParts(_folder))
        {
            var reply = await car.AskAsync("configuration", Patch(Id, """{"Cloud:MaxBytesPerSecond":"20000","outbox:healthevery":"00:05:00"}"""));
            Assert.Equal((CommandReplyStatus.Done, null, Guid.Parse(Id)), (reply.Status, reply.Reason, reply.RequestId));
            Assert.Equal(("20000", "00:05:00"), (reply.Settings!["Cloud:MaxBytesPerSecond"], reply.Settings["Outbox:HealthEvery"]));
            Assert.Equal(20_000, car.Get<IOptions<CloudOptions>>().Value.MaxBytesPerSecond);
        }

        using var again = new DownLinkParts(_folder);
        Assert.Equal(TimeSpan.FromMinutes(5), again.Get<IOptions<OutboxOptions>>().Value.HealthEvery);
        await again.AskAsync("configuration", Patch(OtherId, """{"Outbox:HealthEvery":null}"""));
        Assert.Equal(TimeSpan.FromMinutes(1), again.Get<IOptions<OutboxOptions>>().Value.HealthEvery);
        Assert.Equal(20_000, again.Get<IOptions<CloudOptions>>().Value.MaxBytesPerSecond);
    }

    [Theory]
    [InlineData("""{"Driver:Policy:DrowsyPerclos":"0.9"}""", "cannot be set from the cloud")]
    [InlineData("""{"Cloud:Host":"evil.example.com"}""", "cannot be set from the cloud")]
    [InlineData("""{"Outbox:DriverState":"true"}""", "cannot be set from the cloud")]
    [InlineData("""{"Cloud:DownLink":"true"}""", "cannot be set from the cloud")]
    [InlineData("""{"Cloud:Metered:x":"true"}""", "cannot be set from the cloud")]
    [InlineData("""{"\u0007":"true"}""", "control characters cannot be set")]
    [InlineData("""{"Cloud:MaxBytesPerSecond":"50"}""", "Cloud:MaxBytesPerSecond is below 100")]
    [InlineData("""{"Cloud:InFlight":"0"}""", "between 1 and 1024")]
    [InlineData("""{"Cloud:InFlight":"many"}""", "Cloud:InFlight")]
    [InlineData("""{"Cloud:InFlight":"\u0000"}""", "control characters")]
    [InlineData("""{"Cloud:KeepAlive":"00:10:00","Cloud:Host":"x"}""", "Cloud:Host cannot")]
    [InlineData("{}", "0 settings; 1 to 32")]
    public async Task Configuration_WhatIsNotAllowedOrOutOfRange_IsRefusedAndNothingIsChanged(string settings, string reason)
    {
        using var car = new DownLinkParts(_folder);
        var before = car.Get<RemoteConfiguration>().Report();
        var reply = await car.AskAsync("configuration", Patch(Id, settings));

        Assert.Equal(CommandReplyStatus.Refused, reply.Status);
        Assert.Contains(reason, reply.Reason, StringComparison.Ordinal);
        Assert.Equal(before, car.Get<RemoteConfiguration>().Report());
        Assert.False(File.Exists(Path.Combine(_folder, "cloud-settings.json")));
    }

    [Fact]
    public async Task Configuration_FixedOnTheCommandLine_IsRefused()
    {
        using var car = new DownLinkParts(_folder, ("Cloud:Metered", "true"));
        var reply = await car.AskAsync("configuration", Patch(Id, """{"Cloud:Metered":"false"}"""));

        Assert.Contains("is fixed in this car", reply.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_DeliveredAgainAfterARestart_GetsTheSameAnswerAndHasNoFurtherEffect()
    {
        CloudReplyMessage first;
        using (var car = new DownLinkParts(_folder))
        {
            first = await car.AskAsync("configuration", Patch(Id, """{"Cloud:InFlight":"8"}"""));
            await car.AskAsync("configuration", Patch(OtherId, """{"Cloud:InFlight":"9"}"""));
        }

        using var again = new DownLinkParts(_folder);
        var second = await again.AskAsync("configuration", Patch(Id, """{"Cloud:InFlight":"8"}"""));

        Assert.Equal((first.Id, first.Status), (second.Id, second.Status));
        Assert.Equal(9, again.Get<IOptions<CloudOptions>>().Value.InFlight);
    }

    [Theory]
    [InlineData("request", "not json")]
    [InlineData("request", "{}")]
    [InlineData("request", """{"id":"019ca84c-7000-7b00-8000-000000000001","request":"format-disk"}""")]
    [InlineData("request", """{"id":"019ca84c-7000-7b00-8000-000000000001","request":"diagnostics","more":1}""")]
    [InlineData("configuration", """{"id":"019ca84c-7000-7b00-8000-000000000001","settings":{"Cloud:InFlight":{"a":1}}}""")]
    [InlineData("configuration", """{"id":"019ca84c-7000-7b00-8000-000000000001","settings":{"Cloud:InFlight":"1","Cloud:InFlight":"2"}}""")]
    [InlineData("shell", """{"id":"019ca84c-7000-7b00-8000-000000000001","request":"diagnostics"}""")]
    public async Task Message_ThatCannotBeRead_IsRefusedWithoutAnId(string name, string json)
    {
        using var car = new DownLinkParts(_folder);
        var reply = await car.AskAsync(name, json);

        Assert.Equal((CommandReplyStatus.Refused, null), (reply.Status, reply.RequestId));
    }

    [Theory]
    [InlineData("""{"id":"019ca84c-7000-7b00-8000-000000000001","level":"debug","category":"Microsoft"}""", "category")]
    [InlineData("""{"id":"019ca84c-7000-7b00-8000-000000000001","level":"debug","category":"Phi.EdgeX"}""", "category")]
    [InlineData("""{"id":"019ca84c-7000-7b00-8000-000000000001","level":"debug","minutes":100000}""", "1 to 1440")]
    public async Task LogLevel_OutOfBounds_IsRefused(string json, string reason)
    {
        using var car = new DownLinkParts(_folder);
        var reply = await car.AskAsync("log-level", json);

        Assert.Equal(CommandReplyStatus.Refused, reply.Status);
        Assert.Contains(reason, reply.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnostics_Asked_HoldHealthAndSettingsWithoutSecrets()
    {
        using var car = new DownLinkParts(_folder);
        var reply = await car.AskAsync("request", $$"""{"id":"{{Id}}","request":"diagnostics"}""");

        var diagnostics = Assert.IsType<DiagnosticsMessage>(reply.Diagnostics);
        Assert.Contains(diagnostics.Health.Components, component => component.Name == "outbox");
        Assert.Equal("***", diagnostics.Settings["Cloud:Password"]);
        Assert.Equal("127.0.0.1", diagnostics.Settings["Cloud:Host"]);
    }

    [Fact]
    public void Settings_StoredFileIsDamaged_AreIgnoredAndItIsSaid()
    {
        File.WriteAllText(Path.Combine(_folder, "cloud-settings.json"), "{ half");
        using var car = new DownLinkParts(_folder);

        Assert.Contains("cannot be read and are ignored", car.Problem, StringComparison.Ordinal);
        Assert.Equal(64, car.Get<IOptions<CloudOptions>>().Value.InFlight);
    }

    private static string Patch(string id, string settings) => $$"""{"id":"{{id}}","settings":{{settings}}}""";
}
