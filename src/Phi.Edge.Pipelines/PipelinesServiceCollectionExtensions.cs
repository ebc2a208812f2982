using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Pipelines.Alerts;
using Phi.Edge.Pipelines.Driver;
using Phi.Edge.Pipelines.Flow;
using Phi.Edge.Pipelines.Voice.Hearing;

namespace Phi.Edge.Pipelines;

/// <summary>Registers pipelines. Options are validated at start; the caller binds their sections.</summary>
public static class PipelinesServiceCollectionExtensions
{
    /// <summary>
    /// The driver pipeline. Needs an <see cref="IDriverModel"/> and an <see cref="IVehicleState"/>; uses every registered
    /// <see cref="IAlertSink"/>, <see cref="IDriverStateSink"/> and <see cref="IDriverObserver"/>.
    /// </summary>
    public static IServiceCollection AddDriverPipeline(this IServiceCollection services)
    {
        services.AddFlow().AddAlerts();
        services.AddValidatedOptions<DriverPolicyOptions, DriverPolicyOptionsValidator>();
        services.AddValidatedOptions<DriverPipelineOptions, DriverPipelineOptionsValidator>();
        services.TryAddSingleton(static provider => new DriverPolicy(provider.GetRequiredService<IOptions<DriverPolicyOptions>>().Value));
        services.TryAddSingleton<DriverPipeline>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPipeline, DriverPipeline>(
            static provider => provider.GetRequiredService<DriverPipeline>()));
        return services;
    }

    /// <summary>The arbiter of alerts, shared by all pipelines.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddValidatedOptions<AlertOptions, AlertOptionsValidator>();
        services.TryAddSingleton<AlertDesk>();
        services.TryAddSingleton<IAlertControl>(static provider => provider.GetRequiredService<AlertDesk>());
        return services;
    }

    /// <summary>The options of the endpointer, checked at start.</summary>
    public static IServiceCollection AddEndpointing(this IServiceCollection services)
    {
        services.AddValidatedOptions<EndpointerOptions, EndpointerOptionsValidator>();
        return services;
    }

    private static IServiceCollection AddFlow(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<PipelineMetrics>();
        return services;
    }

    private static void AddValidatedOptions<TOptions, TValidator>(this IServiceCollection services)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TOptions>, TValidator>());
    }
}
