using Phi.Edge.Pipelines.Voice.Understanding;

namespace Phi.Edge.Pipelines.Voice.Text;

/// <summary>What a sentence asks for.</summary>
/// <param name="Commands">The commands, in the order they were said.</param>
/// <param name="Cost">Of the patterns that fit; 0 when by evidence.</param>
/// <param name="Confidence">0 to 1; 1 for words as the catalogue has them.</param>
internal sealed record SentenceMatch(IReadOnlyList<CommandProposal> Commands, double Cost, double Confidence)
{
    /// <summary>Both, one after the other.</summary>
    public SentenceMatch Then(SentenceMatch next) => new([.. Commands, .. next.Commands], Cost + next.Cost, Math.Min(Confidence, next.Confidence));
}
