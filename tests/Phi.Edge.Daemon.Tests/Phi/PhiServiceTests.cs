using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Wire;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Hosting;
using Phi.Edge.Daemon.Phi;

namespace Phi.Edge.Daemon.Tests.Phi;

public sealed class PhiServiceTests
{
    [Fact]
    public async Task StartAsync_ModelFolder_LoadsBesideTheStartAndUnloadsAtTheEnd()
    {
        var client = new PhiClient();
        using var service = Service(client, TinyPhi.Folder);
        await service.StartingAsync(CancellationToken.None);
        await service.StartAsync(CancellationToken.None);
        await service.Loading;

        Assert.Equal(PhiState.Ready, client.Status.State);
        Assert.Equal(HealthStatus.Ok, Health(client).Status);
        await service.StoppingAsync(CancellationToken.None);
        Assert.Equal(PhiState.Stopped, client.Status.State);
        await Assert.ThrowsAsync<PhiUnavailableException>(() => client.GetResponseAsync([]));
    }

    [Fact]
    public async Task StartingAsync_MissingFolder_EndsTheStartAndNamesIt()
    {
        using var service = Service(new PhiClient(), "/nowhere/phi");

        var error = await Assert.ThrowsAsync<StartupException>(() => service.StartingAsync(CancellationToken.None));
        Assert.Contains("/nowhere/phi", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_DamagedGraph_DegradesAndSaysWhy()
    {
        var folder = Directory.CreateTempSubdirectory("phi-damaged");
        try
        {
            foreach (var file in Directory.GetFiles(TinyPhi.Folder))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            File.WriteAllText(Path.Combine(folder.FullName, "phi-4-mm-text.onnx"), "no graph");
            var client = new PhiClient();
            using var service = Service(client, folder.FullName);
            await service.StartingAsync(CancellationToken.None);
            await service.StartAsync(CancellationToken.None);
            await service.Loading;

            Assert.Equal(PhiState.Failed, client.Status.State);
            Assert.Equal(HealthStatus.Degraded, Health(client).Status);
            Assert.StartsWith("failed: ", Health(client).Components[0].Detail, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public async Task StartAsync_NoModel_StaysOffAndHealthIsSilent()
    {
        var client = new PhiClient();
        using var service = Service(client, null);
        await service.StartingAsync(CancellationToken.None);
        await service.StartAsync(CancellationToken.None);

        Assert.Equal(PhiState.Off, client.Status.State);
        Assert.Empty(Health(client).Components);
    }

    private static PhiService Service(PhiClient client, string? folder)
    {
        var options = new PhiOptions { Model = folder, Threads = 1 };
        return new PhiService(client, new PhiLoader(options, NullLoggerFactory.Instance, TimeProvider.System), [], Options.Create(options), TimeProvider.System,
            NullLogger<PhiService>.Instance);
    }

    private static HealthReport Health(PhiClient client)
    {
        var builder = new HealthReportBuilder();
        new PhiHealth(client).Report(builder);
        return builder.Build(DateTimeOffset.UnixEpoch, TimeSpan.Zero);
    }
}
