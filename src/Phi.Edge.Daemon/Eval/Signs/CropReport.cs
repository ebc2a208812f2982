namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>Recognition on crops.</summary>
internal sealed record CropReport
{
    /// <summary>The folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Crops with a known class.</summary>
    public required int Crops { get; init; }

    /// <summary>Nearest name right, among the mapped classes.</summary>
    public required Share Closed { get; init; }

    /// <summary>Nearest name right, among all names of the region.</summary>
    public required Share Open { get; init; }

    /// <summary>Names of the region.</summary>
    public required int Names { get; init; }

    /// <summary>Crops that the recogniser takes for a sign.</summary>
    public required Share Signs { get; init; }

    /// <summary>Accepted at the gallery's threshold.</summary>
    public required Share Coverage { get; init; }

    /// <summary>Right among the accepted.</summary>
    public required Share Precision { get; init; }

    /// <summary>Most that could be accepted at 98 % precision, the threshold read off these crops; says how well confidence ranks.</summary>
    public required double CoverageAt98 { get; init; }

    /// <summary>Of the classes that were taken out and added again: nearest name right, among the mapped classes and among all.</summary>
    public Share? ReaddedClosed { get; init; }

    /// <inheritdoc cref="ReaddedClosed"/>
    public Share? ReaddedOpen { get; init; }

    /// <summary>Smallest likeness of a drawing made here to the shipped vector of the same drawing.</summary>
    public double? ReaddedLeastCosine { get; init; }

    /// <summary>By size: closed, then open.</summary>
    public required IReadOnlyDictionary<string, Share[]> BySize { get; init; }

    /// <summary>By class: closed, then open, and what it was taken for most often instead.</summary>
    public required IReadOnlyList<ClassScore> ByClass { get; init; }

    /// <summary>Time per crop, network and comparison.</summary>
    public required FrameTimes Milliseconds { get; init; }
}
