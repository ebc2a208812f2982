namespace Phi.Edge.Daemon.Ecu;

/// <summary>How the simulated ECU misbehaves.</summary>
internal sealed record EcuFaults
{
    /// <summary>Nothing is wrong.</summary>
    public static EcuFaults None { get; } = new();

    /// <summary>Time it takes before it acts and answers.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Commands that fail; <c>*</c> for all.</summary>
    public IReadOnlyCollection<string> Fail { get; init; } = [];

    /// <summary>Commands that it refuses; <c>*</c> for all.</summary>
    public IReadOnlyCollection<string> Refuse { get; init; } = [];

    /// <summary>Neither acts nor answers.</summary>
    public bool Silent { get; init; }

    /// <summary>Answers each command twice.</summary>
    public bool Twice { get; init; }
}
