namespace Phi.Edge.Inference.Decoding;

/// <summary>How the next token is chosen.</summary>
/// <param name="Temperature">Divides the logits; 0 is greedy.</param>
/// <param name="TopK">Keeps the k likeliest; 0 keeps all, 1 is greedy.</param>
/// <param name="TopP">Keeps the likeliest whose probabilities sum up to p; 1 keeps all.</param>
/// <param name="MinP">Drops what is less likely than p times the likeliest; 0 keeps all.</param>
/// <param name="RepetitionPenalty">Divides positive, multiplies negative logits of tokens already in the text; 1 is off.</param>
/// <param name="Seed">Makes the choice repeatable.</param>
internal sealed record SamplingOptions(
    float Temperature = 0, int TopK = 0, float TopP = 1, float MinP = 0, float RepetitionPenalty = 1, long? Seed = null)
{
    public static SamplingOptions Greedy { get; } = new();

    public bool IsGreedy => Temperature <= 0 || TopK == 1;

    /// <summary>Throws when a value is out of range.</summary>
    public void Validate()
    {
        Require(float.IsFinite(Temperature) && Temperature >= 0, nameof(Temperature), Temperature, "0 or more");
        Require(TopK >= 0, nameof(TopK), TopK, "0 (all) or more");
        Require(TopP is > 0 and <= 1, nameof(TopP), TopP, "above 0, at most 1");
        Require(MinP is >= 0 and < 1, nameof(MinP), MinP, "from 0 to below 1");
        Require(float.IsFinite(RepetitionPenalty) && RepetitionPenalty > 0, nameof(RepetitionPenalty), RepetitionPenalty, "above 0 (1 is off)");
    }

    private static void Require(bool holds, string name, float value, string range)
    {
        if (!holds)
            throw new PhiRequestException($"{name} is {value}; it must be {range}.");
    }
}
