using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Outbox;

/// <summary>The outbox: takes what goes to the dashboard, beside it, and gives <see cref="IOutbox"/>. Nothing of it is there unless it is enabled.</summary>
internal static class OutboxServiceCollectionExtensions
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<OutboxOptions>(configuration, OutboxOptions.Section).AddSingleton<IValidateOptions<OutboxOptions>, OutboxOptionsValidator>();
        var defaults = new OutboxOptions();
        return Flag(nameof(OutboxOptions.Enabled), defaults.Enabled) ? services.AddWriter().AddSinks(Flag(nameof(OutboxOptions.DriverState), defaults.DriverState)) : services;

        // Only the flags: what is wrong with the section is told when it is validated.
        bool Flag(string name, bool otherwise) => bool.TryParse(configuration[$"{OutboxOptions.Section}:{name}"], out var flag) ? flag : otherwise;
    }

    private static IServiceCollection AddWriter(this IServiceCollection services) => services
        .AddSingleton<OutboxStatus>()
        .AddSingleton<OutboxWriter>()
        .AddSingleton<IOutbox>(provider => provider.GetRequiredService<OutboxWriter>())
        .AddSingleton<IHealthSource, OutboxHealth>()
        .AddHostedService<OutboxService>();

    private static IServiceCollection AddSinks(this IServiceCollection services, bool driverState) =>
        (driverState ? services.AddSingleton<IDriverStateSink, OutboxDriverStateSink>() : services)
        .AddSingleton<IAlertSink, OutboxAlertSink>()
        .AddSingleton<IVoiceSink, OutboxVoiceSink>()
        .AddSingleton<ISignSink, OutboxSignSink>()
        .AddSingleton<IHealthSink, OutboxHealthSink>();
}
