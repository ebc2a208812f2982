namespace Phi.Edge.Contracts.Wire;

/// <summary>How far a speed limit can be relied on.</summary>
public enum LimitCertainty
{
    /// <summary>Nothing is known: show no limit.</summary>
    Unknown,

    /// <summary>Assumed: shown with a question mark, as (EU) 2021/1958 has it.</summary>
    Assumed,

    /// <summary>Certain.</summary>
    Certain,
}
