using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;
using Phi.Edge.Pipelines;
using Phi.Edge.Pipelines.Voice.Phi;

namespace Phi.Edge.Daemon.Phi;

internal static class PhiServiceCollectionExtensions
{
    /// <summary>The large model as the one <see cref="IChatClient"/> of the daemon.</summary>
    public static IServiceCollection AddPhiModel(this IServiceCollection services, IConfiguration configuration) => services
        .AddSection<PhiOptions>(configuration, PhiOptions.Section)
        .AddSingleton<PhiClient>()
        .AddSingleton<IChatClient>(provider => provider.GetRequiredService<PhiClient>())
        .AddSingleton(provider => new PhiLoader(
            provider.GetRequiredService<IOptions<PhiOptions>>().Value, provider.GetRequiredService<ILoggerFactory>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetService<IMeterFactory>()))
        .AddSingleton<IHealthSource, PhiHealth>()
        .AddHostedService<PhiService>();

    /// <summary>Phi as an interpreter of speech. Needs a <c>CommandCatalogue</c>.</summary>
    public static IServiceCollection AddPhiVoice(this IServiceCollection services, IConfiguration configuration) => services
        .AddSection<PhiVoiceOptions>(configuration, PhiVoiceOptions.Section)
        .AddPhiInterpreter()
        .AddSingleton<IPhiWarmUp, VoiceWarmUp>();
}
