namespace Phi.Edge.Perception.Devices;

/// <summary>What a reader thread has to say.</summary>
internal enum ReaderEvent
{
    /// <summary>The source is open.</summary>
    Opened,

    /// <summary>The source cannot be opened.</summary>
    OpenFailed,

    /// <summary>A read came to its end, one way or the other.</summary>
    Read,

    /// <summary>The source threw what it should not: a defect, not a condition.</summary>
    Crashed,
}
