namespace Phi.Edge.Perception.Devices;

/// <summary>Kinds of reads.</summary>
internal enum IntakeKind
{
    /// <summary>Delivered.</summary>
    Delivered,

    /// <summary>Arrived, but there was no room for it.</summary>
    Dropped,

    /// <summary>Cannot be used; the next may be.</summary>
    Spoilt,

    /// <summary>The source came to its end.</summary>
    Ended,

    /// <summary>The source does not deliver.</summary>
    Failed,
}
