using Microsoft.Extensions.Logging;

using Phi.Edge.Contracts.Ports;

namespace Phi.Edge.Perception.Capture;

/// <summary>Makes supervised cameras from their options.</summary>
/// <param name="time">The clock of capture times, stalls and back-off.</param>
/// <param name="loggers">One category for all cameras; messages name the camera.</param>
public sealed class CameraFactory(TimeProvider time, ILoggerFactory loggers)
{
    /// <summary>A camera for the source its options name. Nothing is opened yet: a camera that is missing now may come later.</summary>
    /// <exception cref="FrameSourceException">An option is wrong (all errors are listed), or the source has no known form.</exception>
    public ICamera Create(CameraOptions options)
    {
        Check(options, needsSource: true);
        var address = SourceAddress.Resolve(options);
        var writer = new FrameWriter(new FramePool(options.Buffers), options.Mirrored, options.Grayscale);
        return Create(
            options, () => FrameSourceFactory.Create(address, options, writer, time), endIsFinal: address.IsFinite && !options.Repeat);
    }

    /// <summary>A camera for a source of the caller's own.</summary>
    /// <param name="options">Name and time limits; source and picture options are not used.</param>
    /// <param name="open">Makes the source, anew for each try; it is opened, read and disposed on one thread.</param>
    /// <param name="endIsFinal">The source's end is the camera's end, not a failure.</param>
    /// <exception cref="FrameSourceException">An option is wrong (all errors are listed).</exception>
    public ICamera Create(CameraOptions options, Func<IFrameSource> open, bool endIsFinal)
    {
        Check(options, needsSource: false);
        return new Camera(options, open, endIsFinal, time, Random.Shared, loggers.CreateLogger<Camera>());
    }

    private static void Check(CameraOptions options, bool needsSource)
    {
        var errors = CameraOptionsValidator.Errors(options, needsSource);
        if (errors.Count > 0)
            throw new FrameSourceException(string.Join(' ', errors));
    }
}
