using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Hearing;

/// <summary>Makes audio sources, and supervised microphones, from their options.</summary>
/// <param name="time">The clock of capture times, stalls and back-off.</param>
/// <param name="loggers">One category for all microphones; messages name the microphone.</param>
public sealed class MicrophoneFactory(TimeProvider time, ILoggerFactory loggers)
{
    /// <summary>A microphone for the source its options name. Nothing is opened yet: one that is missing now may come later.</summary>
    /// <exception cref="AudioSourceException">An option is wrong (all errors are listed), or the source has no known form.</exception>
    public IMicrophone Create(MicrophoneOptions options)
    {
        Check(options);
        var address = MicrophoneAddress.Resolve(options);
        return Create(options, () => address.Open(options, time), endIsFinal: address.IsFinite && !options.Repeat);
    }

    /// <summary>A microphone for a source of the caller's own.</summary>
    /// <param name="options">Name and time limits; the rest is not used.</param>
    /// <param name="open">Makes the source, anew for each try; it is opened, read and disposed on one thread.</param>
    /// <param name="endIsFinal">The source's end is the microphone's end, not a failure.</param>
    /// <exception cref="AudioSourceException">An option is wrong (all errors are listed).</exception>
    public IMicrophone Create(MicrophoneOptions options, Func<IAudioSource> open, bool endIsFinal)
    {
        Check(options);
        return new Microphone(options, open, endIsFinal, time, Random.Shared, loggers.CreateLogger<Microphone>());
    }

    /// <summary>The bare source, without supervision: for reading a file from end to end.</summary>
    /// <exception cref="AudioSourceException">An option is wrong (all errors are listed), or the source has no known form.</exception>
    public IAudioSource CreateSource(MicrophoneOptions options)
    {
        Check(options);
        return MicrophoneAddress.Resolve(options).Open(options, time);
    }

    private static void Check(MicrophoneOptions options)
    {
        var errors = MicrophoneOptionsValidator.Errors(options);
        if (errors.Count > 0)
            throw new AudioSourceException(string.Join(' ', errors));
    }
}
