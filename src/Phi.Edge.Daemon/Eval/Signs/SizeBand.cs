namespace Phi.Edge.Daemon.Eval.Signs;

/// <summary>Signs by the longer side of their box in pixels.</summary>
internal static class SizeBand
{
    public static readonly string[] All = ["<24", "24-40", ">40"];

    public static string Of(float size) => size < 24 ? All[0] : size <= 40 ? All[1] : All[2];
}
