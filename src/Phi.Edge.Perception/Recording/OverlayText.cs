using OpenCvSharp;

using Phi.Edge.Contracts.Wire;

namespace Phi.Edge.Perception.Recording;

/// <summary>Text in a recorded picture.</summary>
internal static class OverlayText
{
    private static readonly Scalar White = new(255, 255, 255);
    private static readonly Scalar Black = new(0, 0, 0);

    /// <summary>Writes a line, light on dark: readable on any picture.</summary>
    /// <param name="picture">BGR.</param>
    /// <param name="text">ASCII; other characters show as question marks.</param>
    /// <param name="x">Left end, pixels.</param>
    /// <param name="y">Base line, pixels.</param>
    /// <param name="size">Factor on the usual size.</param>
    public static void Write(Mat picture, string text, int x, int y, double size = 1)
    {
        Cv2.PutText(picture, text, new Point(x, y), HersheyFonts.HersheySimplex, 0.45 * size, Black, 3, LineTypes.AntiAlias);
        Cv2.PutText(picture, text, new Point(x, y), HersheyFonts.HersheySimplex, 0.45 * size, White, 1, LineTypes.AntiAlias);
    }

    /// <summary>The alert that is shown, along the lower edge.</summary>
    public static void Banner(Mat picture, AlertLevel level, AlertKind? shown)
    {
        if (level == AlertLevel.None)
            return;

        var color = level switch
        {
            AlertLevel.Critical => new Scalar(40, 40, 230),
            AlertLevel.Warning => new Scalar(30, 150, 250),
            _ => new Scalar(200, 160, 60),
        };
        Cv2.Rectangle(picture, new Rect(0, picture.Rows - 28, picture.Cols, 28), color, -1);
        Write(picture, $"{level}: {shown}", 8, picture.Rows - 9);
    }
}
