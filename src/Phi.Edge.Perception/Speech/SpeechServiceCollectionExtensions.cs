using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Phi.Edge.Perception.Speech;

/// <summary>Registers speech recognition.</summary>
public static class SpeechServiceCollectionExtensions
{
    /// <summary>
    /// Adds the checks of bound <see cref="SpeechOptions"/> and <see cref="WakeWordOptions"/>. The recognisers themselves are made by who
    /// uses them (<see cref="GrammarRecognizer"/> needs the grammar, <see cref="KeyphraseSpotter"/> belongs to one thread).
    /// </summary>
    public static IServiceCollection AddSpeechRecognition(this IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SpeechOptions>, SpeechOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WakeWordOptions>, WakeWordOptionsValidator>());
        return services;
    }
}
