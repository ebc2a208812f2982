namespace Phi.Edge.Pipelines.Flow;

/// <summary>What a bounded call came to.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Value">What it returned; null unless done.</param>
/// <param name="Failure">What it threw; null unless failed.</param>
public readonly record struct CallResult<T>(CallStatus Status, T? Value = null, Exception? Failure = null)
    where T : class;
