using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Pipelines;
using Phi.Edge.Pipelines.Voice.Cloud;

namespace Phi.Edge.Daemon.Assist;

internal static class AssistServiceCollectionExtensions
{
    /// <summary>The cloud assistant, when it is switched on: otherwise there is no <see cref="CloudAssistant"/>.</summary>
    public static IServiceCollection AddCloudAssist(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<CloudAssistOptions>(configuration, CloudAssistOptions.Section).AddCloudAssistOptions();
        if (configuration.GetSection(CloudAssistOptions.Section).GetValue<bool>(nameof(CloudAssistOptions.Enabled)))
        {
            services.AddSingleton(Create).AddSingleton<IHealthSource, AssistHealth>();
        }

        return services;
    }

    private static CloudAssistant Create(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<CloudAssistOptions>>();
        return new CloudAssistant(CloudClientFactory.Create(options.Value), options, provider.GetRequiredService<TimeProvider>());
    }
}
