namespace Phi.Edge.Inference.Decoding;

/// <summary>Numbers that shape a step.</summary>
/// <param name="PieceTokens">The largest prompt piece.</param>
/// <param name="LongRopeSwitch">Total length above which LongRoPE's long factors apply; 0 when the model has none.</param>
/// <param name="PadsMask">Whether the mask may be longer than the tokens (shared buffers).</param>
/// <param name="LogitsBudgetBytes">The most that one run may spend on logits.</param>
internal sealed record EngineLimits(int PieceTokens, int LongRopeSwitch, bool PadsMask, long LogitsBudgetBytes)
{
    /// <summary>Derives the numbers from the options and the decoder.</summary>
    public static EngineLimits From(PhiModelOptions options, Sessions.Decoder decoder, bool sharesBuffer, int longRopeSwitch)
    {
        var piece = options.PrefillChunkTokens;
        if (!decoder.LastLogitsOnly)
            piece = (int)Math.Min(piece, options.LogitsBudgetBytes / decoder.LogitsBytes);
        return new EngineLimits(Math.Max(1, piece), longRopeSwitch, sharesBuffer, options.LogitsBudgetBytes);
    }
}
