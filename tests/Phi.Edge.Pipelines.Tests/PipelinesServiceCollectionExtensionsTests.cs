using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Tests.Driver;
using Phi.Edge.Pipelines.Tests.Flow;

namespace Phi.Edge.Pipelines.Tests;

public sealed class PipelinesServiceCollectionExtensionsTests
{
    [Fact]
    public void AddDriverPipeline_CalledTwice_ResolvesOnePipelineAndOneDesk()
    {
        using var provider = Services().AddDriverPipeline().AddDriverPipeline().BuildServiceProvider();
        Assert.Same(provider.GetRequiredService<DriverPipeline>(), Assert.Single(provider.GetServices<IPipeline>()));
        Assert.Same(provider.GetRequiredService<AlertDesk>(), provider.GetRequiredService<IAlertControl>());
    }

    [Fact]
    public void AddDriverPipeline_BadOptions_StopTheStartWithTheKey()
    {
        using var provider = Services().AddDriverPipeline()
            .Configure<DriverPolicyOptions>(static o => o.Eyes.SleepAfter = TimeSpan.FromSeconds(1))
            .BuildServiceProvider();
        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Driver:Policy:Eyes:SleepAfter", error.Message, StringComparison.Ordinal);
    }

    private static ServiceCollection Services()
    {
        var services = new ServiceCollection();
        var outlets = new FakeOutlets();
        services.AddSingleton<IDriverModel>(new FakeDriverModel(static f => Script.Attentive(f.CapturedAt, f.Id)));
        services.AddSingleton<IVehicleState>(outlets);
        services.AddSingleton<IMeterFactory, TestMeterFactory>();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        return services;
    }
}
