namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>
/// What turns likeness into probability: confidence = 1 / (1 + exp(-(bias + margin (s1 - s2) + cosine s1))), s1 and s2 being the likeness to the
/// nearest two names. Fitted by tools/sign-training on rendered crops, never on photos; it comes with the gallery, since another recogniser has
/// other numbers.
/// </summary>
/// <param name="Bias">The constant.</param>
/// <param name="Margin">Weight of the lead over the second name.</param>
/// <param name="Cosine">Weight of the likeness to the first.</param>
/// <param name="Accept">Confidence from which a name is accepted; rendered crops reach 98.5 % precision there. 0 to 1.</param>
/// <param name="Sign">Output of the network from which a crop shows a sign at all, 0 to 1.</param>
public sealed record SignCalibration(float Bias, float Margin, float Cosine, float Accept, float Sign)
{
    // Below this share of the accepted confidence a name is worth nothing, not even as one vote among several frames.
    private const float NameShare = 0.5f;

    /// <summary>Probability that the nearest name is right, of something that is a sign.</summary>
    internal float Confidence(in SignMatch match) =>
        match.Best < 0 ? 0 : 1 / (1 + MathF.Exp(-(Bias + (Margin * (match.Cosine - match.RunnerUpCosine)) + (Cosine * match.Cosine))));

    /// <summary>What a match is worth as one look among several: doubtful names count, hopeless ones make an unknown sign.</summary>
    internal SignVerdict Judge(in SignMatch match)
    {
        var confidence = Confidence(match);
        return confidence >= NameShare * Accept && match.Best >= 0 ? new(true, confidence) : new(false, 1 - confidence);
    }
}
