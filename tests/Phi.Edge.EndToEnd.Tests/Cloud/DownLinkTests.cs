using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Cloud;
using Phi.Edge.EndToEnd.Tests.Mqtt;
using Phi.Edge.EndToEnd.Tests.Running;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

public sealed class DownLinkTests : IDisposable
{
    private const string Settings = """{"id":"019ca84c-7000-7b00-8000-000000000001","settings":{"Cloud:MaxBytesPerSecond":"90000"}}""";
    private const string Diagnostics = """{"id":"019ca84c-7000-7b00-8000-000000000002","request":"diagnostics"}""";
    private const string Unsafe = """{"id":"019ca84c-7000-7b00-8000-000000000003","settings":{"Driver:Policy:DrowsyPerclos":"0.9"}}""";
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-down-").FullName;
    private readonly Mosquitto _broker = new();

    public void Dispose()
    {
        _broker.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Settings_SentTwice_AreAppliedOnceAndAnsweredTheSame()
    {
        await _broker.StartAsync();
        await using var car = await CloudCar.StartAsync(_folder, _broker.Port, ("Cloud:DownLink", "true"));
        await using var desk = await CloudDesk.StartAsync(_broker.Port);
        await SubscribedAsync(desk);
        var before = desk.Replies.Count;

        await desk.SendAsync("configuration", Settings);
        var first = await desk.ReplyAsync(before + 1);
        Assert.Equal((CommandReplyStatus.Done, "90000"), (first.Status, first.Settings!["Cloud:MaxBytesPerSecond"]));
        Assert.Equal(90_000, car.Get<IOptions<CloudOptions>>().Value.MaxBytesPerSecond);

        await desk.SendAsync("configuration", Settings);
        await desk.SendAsync("configuration", Unsafe);
        await Eventually.IsTrueAsync(() => desk.Replies.Any(reply => reply.Status == CommandReplyStatus.Refused), "the message after it is answered");

        // While the first answer waits in the outbox the second is the same message; later it is sent again, with the same id.
        Assert.Equal([first.Id], desk.Replies.Where(reply => reply.RequestId == first.RequestId).Select(reply => reply.Id).Distinct());
    }

    [Fact]
    public async Task Messages_WhileTheCarIsAway_WaitForIt()
    {
        await _broker.StartAsync();
        await using var desk = await CloudDesk.StartAsync(_broker.Port);
        await using (await CloudCar.StartAsync(_folder, _broker.Port, ("Cloud:DownLink", "true")))
        {
            await SubscribedAsync(desk);
        }

        var before = desk.Replies.Count;
        await desk.SendAsync("configuration", Settings);
        await using var car = await CloudCar.StartAsync(_folder, _broker.Port, ("Cloud:DownLink", "true"));
        Assert.Equal(CommandReplyStatus.Done, (await desk.ReplyAsync(before + 1)).Status);
    }

    [Fact]
    public async Task Messages_HostileOnes_AreRefusedAndTheLinkGoesOn()
    {
        await _broker.StartAsync();
        await using var car = await CloudCar.StartAsync(_folder, _broker.Port, ("Cloud:DownLink", "true"));
        await using var desk = await CloudDesk.StartAsync(_broker.Port);
        await SubscribedAsync(desk);
        var before = desk.Replies.Count;

        await desk.SendAsync("configuration", new byte[20_000]);
        Assert.Contains("20000 bytes; at most 16384", (await desk.ReplyAsync(before + 1)).Reason, StringComparison.Ordinal);
        var random = new Random(7);
        for (var i = 0; i < 10; i++)
        {
            var noise = new byte[random.Next(1, 400)];
            random.NextBytes(noise);
            await desk.SendAsync(i % 2 == 0 ? "request" : "no-such-topic", noise);
        }

        await desk.SendAsync("configuration", Unsafe);
        var refused = await desk.ReplyAsync(before + 2);
        Assert.Equal(CommandReplyStatus.Refused, refused.Status);
        Assert.Contains("cannot be set from the cloud", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(1, car.Link.Connections);
    }

    [Fact]
    public async Task Diagnostics_OfTheRealProcess_ArriveWithoutSecretsAndSettingsAreStored()
    {
        await _broker.StartAsync();
        using var daemon = TestDaemon.Start(
            "/dev/video99", "Cloud:Host=127.0.0.1", $"Cloud:Port={_broker.Port}", "Cloud:Tls:Enabled=false", "Cloud:DownLink=true",
            "Cloud:UserName=car", "Cloud:Password=geheim");
        await using var desk = await CloudDesk.StartAsync(_broker.Port);
        await SubscribedAsync(desk);
        var before = desk.Replies.Count;

        await desk.SendAsync("request", Diagnostics);
        var bundle = (await desk.ReplyAsync(before + 1)).Diagnostics!;
        Assert.Contains(bundle.Health.Components, component => component.Name == "cloud");
        Assert.Contains(bundle.Log, line => line.Contains("Connected to the cloud", StringComparison.Ordinal));
        Assert.Equal("***", bundle.Settings["Cloud:Password"]);

        await desk.SendAsync("configuration", Unsafe);
        Assert.Equal(CommandReplyStatus.Refused, (await desk.ReplyAsync(before + 2)).Status);
        await desk.SendAsync("configuration", Settings);
        Assert.Equal(CommandReplyStatus.Done, (await desk.ReplyAsync(before + 3)).Status);
        Assert.Contains("90000", await File.ReadAllTextAsync(Path.Combine(daemon.Folder, "cloud-settings.json")), StringComparison.Ordinal);
    }

    // Once a request is answered, the car listens.
    private static async Task SubscribedAsync(CloudDesk desk)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1500)); // slower than the car's budget
        for (var i = 0; desk.Replies.IsEmpty; i++)
        {
            Assert.True(i < 40, "the car does not listen to the cloud");
            await desk.SendAsync("request", """{"id":"019ca84c-7000-7b00-8000-000000000000","request":"report-settings"}""");
            await timer.WaitForNextTickAsync();
        }
    }
}
