using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Daemon.Hosting;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>The outbox: takes what goes to the dashboard, beside it, and gives <see cref="IOutbox"/>. Nothing of it is there unless it is enabled.</summary>
internal static class OutboxServiceCollectionExtensions
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<OutboxOptions>(configuration, OutboxOptions.Section);
        return bool.TryParse(configuration[$"{OutboxOptions.Section}:{nameof(OutboxOptions.Enabled)}"], out var enabled) && enabled
            ? services.AddWriter().AddSinks()
            : services;
    }

    private static IServiceCollection AddWriter(this IServiceCollection services) => services
        .AddSingleton<OutboxStatus>()
        .AddSingleton<OutboxWriter>()
        .AddSingleton<IOutbox>(provider => provider.GetRequiredService<OutboxWriter>())
        .AddSingleton<IHealthSource, OutboxHealth>()
        .AddSingleton(provider => new Loop("outbox", static () => { }, provider.GetRequiredService<OutboxWriter>().Run));

    private static IServiceCollection AddSinks(this IServiceCollection services) => services
        .AddSingleton<IAlertSink, OutboxAlertSink>()
        .AddSingleton<IVoiceSink, OutboxVoiceSink>()
        .AddSingleton<IDriverStateSink, OutboxDriverStateSink>()
        .AddSingleton<IHealthSink, OutboxHealthSink>();
}
