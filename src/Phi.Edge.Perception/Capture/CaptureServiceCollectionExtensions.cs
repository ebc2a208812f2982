using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Phi.Edge.Perception.Capture;

/// <summary>Registers capture.</summary>
public static class CaptureServiceCollectionExtensions
{
    /// <summary>Adds <see cref="CameraFactory"/>, and the check of bound <see cref="CameraOptions"/>. Logging must be there.</summary>
    public static IServiceCollection AddCapture(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<CameraFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CameraOptions>, CameraOptionsValidator>());
        return services;
    }
}
