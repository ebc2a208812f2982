namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>Counts the work of one sentence, so that no input, however made, takes long.</summary>
internal sealed class StepCounter(long limit)
{
    /// <summary>Steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>The limit is reached: give up.</summary>
    public bool IsExhausted => Steps >= limit;

    /// <summary>One more step.</summary>
    public void Count() => Steps++;
}
