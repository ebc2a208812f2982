using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Phi.Edge.Perception.Hearing;

/// <summary>Registers hearing.</summary>
public static class HearingServiceCollectionExtensions
{
    /// <summary>Adds <see cref="MicrophoneFactory"/>, and the check of bound <see cref="MicrophoneOptions"/>. Logging must be there.</summary>
    public static IServiceCollection AddHearing(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<MicrophoneFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MicrophoneOptions>, MicrophoneOptionsValidator>());
        return services;
    }
}
