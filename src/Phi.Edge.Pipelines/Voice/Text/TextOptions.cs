using System.ComponentModel.DataAnnotations;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>Limits and thresholds of the text path. The thresholds were chosen on sentences that the catalogue's authors did not write.</summary>
public sealed class TextOptions
{
    /// <summary>Longest sentence looked at, characters; longer ones are not understood. Default 500.</summary>
    [Range(20, 5000)]
    public int MaximumCharacters { get; set; } = 500;

    /// <summary>Most words a free text (an address, a name) takes. Default 16.</summary>
    [Range(1, 100)]
    public int MaximumTextWords { get; set; } = 16;

    /// <summary>Most commands in one sentence. Default 4.</summary>
    [Range(1, 10)]
    public int MaximumCommands { get; set; } = 4;

    /// <summary>Work allowed for one sentence, matcher steps; beyond it the sentence is not understood. Default 2,000,000.</summary>
    [Range(1000, 100_000_000)]
    public long MaximumSteps { get; set; } = 2_000_000;

    /// <summary>Evidence needed for a sentence that no pattern has, 0 to 1. Higher rejects more. Default 0.65: of sentences
    /// about other things 96 in 100 are rejected there (docs/performance.md).</summary>
    [Range(0.1, 1)]
    public double AcceptEvidence { get; set; } = 0.65;
}
