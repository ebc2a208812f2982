namespace Phi.Edge.Pipelines.Voice.Hearing;

/// <summary>How long a pause may be before it ends an utterance.</summary>
public enum EndpointPatience
{
    /// <summary>See <see cref="EndpointerOptions.Silence"/>.</summary>
    Normal,

    /// <summary>For those who think while they speak; see <see cref="EndpointerOptions.RelaxedSilence"/>.</summary>
    Relaxed,

    /// <summary>For short commands; see <see cref="EndpointerOptions.QuickSilence"/>.</summary>
    Quick,
}
