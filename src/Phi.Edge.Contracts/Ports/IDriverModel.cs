namespace Phi.Edge.Contracts.Ports;

/// <summary>Turns frames into readings. Keeps track of the face from frame to frame; used by one thread.</summary>
public interface IDriverModel : IDisposable
{
    /// <summary>The landmarks of the last reading in image pixels (478, MediaPipe order); empty without a face. Valid until the next read.</summary>
    ReadOnlySpan<ImagePoint> Landmarks { get; }

    /// <summary>Runs every network once, so that the first frame is as fast as any other.</summary>
    void WarmUp();

    /// <summary>Reads one frame; allocates nothing in steady state.</summary>
    DriverReading Read(Frame frame);

    /// <summary>Forgets the tracked face and the calibration (another driver, another clip).</summary>
    void Reset();
}
