using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Phi.Edge.Contracts.Ports;
using Phi.Edge.Daemon.Configuration;
using Phi.Edge.Daemon.Health;

namespace Phi.Edge.Daemon.Speech;

internal static class SpeechServiceCollectionExtensions
{
    /// <summary>Gives <see cref="ISpeechOutput"/>, behind alerts; hears those as an <see cref="IAlertSink"/>.</summary>
    public static IServiceCollection AddSpeechOutput(this IServiceCollection services, IConfiguration configuration) => services
        .AddSection<SpeakerOptions>(configuration, SpeakerOptions.Section)
        .AddSingleton<IValidateOptions<SpeakerOptions>, SpeakerOptionsValidator>()
        .AddSingleton<AlertWatch>()
        .AddSingleton<IAlertSink>(provider => provider.GetRequiredService<AlertWatch>())
        .AddSingleton<EspeakOutput>()
        .AddSingleton<IHealthSource>(provider => provider.GetRequiredService<EspeakOutput>())
        .AddSingleton<ISpeechOutput>(provider => ActivatorUtilities.CreateInstance<SpeechQueue>(provider, provider.GetRequiredService<EspeakOutput>()));
}
