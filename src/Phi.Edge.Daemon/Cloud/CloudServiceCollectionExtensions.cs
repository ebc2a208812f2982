using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Cloud.Down;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Cloud;

/// <summary>The way from the outbox to the cloud; after <c>AddOutbox</c>, so that it stops before. Nothing of it is there unless a broker is named.</summary>
internal static class CloudServiceCollectionExtensions
{
    public static IServiceCollection AddCloud(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<CloudOptions>(configuration, CloudOptions.Section).AddSingleton<IValidateOptions<CloudOptions>, CloudOptionsValidator>();
        return string.IsNullOrWhiteSpace(configuration[$"{CloudOptions.Section}:{nameof(CloudOptions.Host)}"]) ? services : services.AddLink().AddDownLink(configuration);
    }

    private static IServiceCollection AddDownLink(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(CloudFiles.Of(configuration))
        .AddSingleton((configuration as IConfigurationRoot)?.Providers.OfType<RemoteSettings>().FirstOrDefault() ?? new RemoteSettings())
        .AddSingleton<AnswerBook>()
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<RemoteConfiguration>(provider, configuration))
        .AddSingleton<LogLevels>()
        .AddSingleton<IConfigureOptions<LoggerFilterOptions>>(provider => provider.GetRequiredService<LogLevels>())
        .AddSingleton<IOptionsChangeTokenSource<LoggerFilterOptions>>(provider => provider.GetRequiredService<LogLevels>())
        .AddSingleton<RecentLog>()
        .AddSingleton<ILoggerProvider>(provider => provider.GetRequiredService<RecentLog>())
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<DiagnosticsReporter>(provider, configuration))
        .AddSingleton<CloudRequests>()
        .AddSingleton<CloudDownLink>();

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
