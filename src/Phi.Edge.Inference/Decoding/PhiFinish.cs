namespace Phi.Edge.Inference.Decoding;

/// <summary>Why an answer ended.</summary>
internal enum PhiFinish
{
    /// <summary>The model said so.</summary>
    Stop,

    /// <summary>The largest number of tokens was reached.</summary>
    Length,
}
