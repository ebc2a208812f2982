namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>A set of drawings to compare with: a region's, or any part of the gallery.</summary>
public sealed class SignNaming
{
    private readonly SignMatcher _matcher;
    private readonly SignCalibration _calibration;

    internal SignNaming(SignMatcher matcher, SignCalibration calibration) => (_matcher, _calibration) = (matcher, calibration);

    /// <summary>The names it tells apart, without variants.</summary>
    public IReadOnlyList<string> Names => _matcher.Names;

    /// <summary>Names what was seen.</summary>
    public NamedSign Name(SignLook look)
    {
        var match = _matcher.Match(look.Vector);
        var confidence = _calibration.Confidence(match);
        return match.Best < 0
            ? new("", "", match.Cosine, false, 0)
            : new(_matcher.NameOf(match.Best), _matcher.Reported(match.Best), match.Cosine, confidence >= _calibration.Accept, confidence);
    }
}
