namespace Phi.Edge.Contracts.Ports;

/// <summary>Finds and names road signs in frames. Used by one thread; what it hands out is valid until the next read.</summary>
public interface IRoadModel : IDisposable
{
    /// <summary>The signs of the last reading, most certain first.</summary>
    ReadOnlySpan<SignCandidate> Candidates { get; }

    /// <summary>
    /// What a candidate looks like, as a vector of length 1: the product of two tells how alike they are. Empty when the candidate was not
    /// looked at closely.
    /// </summary>
    /// <param name="index">Index into <see cref="Candidates"/>.</param>
    ReadOnlySpan<float> Appearance(int index);

    /// <summary>Copies a candidate's crop with a margin from the frame of the last reading; only during the handling of that frame.</summary>
    /// <param name="frame">The frame of the last reading.</param>
    /// <param name="box">What to cut out; a margin is added, and the picture's edges cut it.</param>
    /// <param name="into">Takes the picture; what does not fit is shrunk.</param>
    /// <returns>False when nothing of the box is inside the picture.</returns>
    bool TryCrop(Frame frame, in SignBox box, SignPicture into);

    /// <summary>Runs every network once, so that the first frame is as fast as any other.</summary>
    void WarmUp();

    /// <summary>Reads one frame; allocates nothing in steady state.</summary>
    RoadReading Read(Frame frame, in RoadAttention attention);

    /// <summary>Forgets what it keeps from frame to frame (another clip).</summary>
    void Reset();
}
