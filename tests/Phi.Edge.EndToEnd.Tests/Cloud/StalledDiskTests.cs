using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Outbox;
using Phi.Edge.EndToEnd.Tests.Mqtt;
using Phi.Edge.EndToEnd.Tests.Running;

namespace Phi.Edge.EndToEnd.Tests.Cloud;

public sealed class StalledDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-cloud-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Alerts_DiskOfTheOutboxHangs_TheDashboardGetsThemAllTheSame()
    {
        using var disk = new ManualResetEventSlim(true);
        var hangs = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var car = await CloudCar.StartAsync(_folder, LoopbackPort.Free(), writer => writer.StoreOpened = store => store.BeforeCommit = () =>
        {
            if (!disk.IsSet)
            {
                hangs.TrySetResult();
                disk.Wait();
            }
        });
        await using var dashboard = await AlertListener.StartAsync(car.LocalPort);
        await car.StoreAsync(1);
        disk.Reset();
        try
        {
            car.Raise(1);
            await hangs.Task;
            for (var i = 2; i <= 50; i++)
            {
                car.Raise(1);
                await dashboard.ReceivedAsync(i);
            }

            Assert.True(car.Get<OutboxStatus>().BusyFor > TimeSpan.Zero);
            Assert.All(dashboard.Alerts, alert => Assert.Equal(AlertKind.Microsleep, alert.Kind));
        }
        finally
        {
            disk.Set();
        }

        await Eventually.IsTrueAsync(() => car.Get<OutboxStatus>().CountOf(AppendStatus.Stored) == 51, "what waited is stored");
    }
}
