using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>The way from the outbox to the cloud; after <c>AddOutbox</c>, so that it stops before. Nothing of it is there unless a broker is named.</summary>
internal static class CloudServiceCollectionExtensions
{
    public static IServiceCollection AddCloud(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<CloudOptions>(configuration, CloudOptions.Section).AddSingleton<IValidateOptions<CloudOptions>, CloudOptionsValidator>();
        return string.IsNullOrWhiteSpace(configuration[$"{CloudOptions.Section}:{nameof(CloudOptions.Host)}"]) ? services : services.AddLink();
    }

    private static IServiceCollection AddLink(this IServiceCollection services) => services
        .AddSingleton<CloudStatus>()
        .AddSingleton<CloudClientSettings>()
        .AddSingleton<CloudMessages>()
        .AddSingleton<CloudBudget>()
        .AddSingleton<CloudSender>()
        .AddSingleton<CloudConnection>()
        .AddSingleton<CloudAnnouncer>()
        .AddSingleton<IHealthSource, CloudHealth>()
        .AddHostedService<CloudService>();
}
