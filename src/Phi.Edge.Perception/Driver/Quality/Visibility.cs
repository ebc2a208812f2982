using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Driver.Eyes;

namespace Phi.Edge.Perception.Driver.Quality;

/// <summary>How much of a face, or of an eye, can be seen at all.</summary>
internal static class Visibility
{
    private const int Columns = 9;
    private const int Rows = 5;

    // Standard deviation of luminance inside the eye's outline, 0 to 255: iris, lashes and white differ by far more than a
    // dark lens or a palm does.
    private const float FlatDeviation = 3;
    private const float LivelyDeviation = 8;

    // Luminance of the eye's surroundings over that of the face: lids are skin, and skin beside skin is not four times darker.
    private const float DarkShare = 0.2f;
    private const float SkinShare = 0.4f;

    /// <summary>Share of the landmarks that lie inside the picture, 0 to 1.</summary>
    public static float Share(ReadOnlySpan<ImagePoint> landmarks, Frame frame)
    {
        var inside = 0;
        foreach (var point in landmarks)
            if (point.X >= 0 && point.Y >= 0 && point.X < frame.Width && point.Y < frame.Height) inside++;
        return inside / (float)landmarks.Length;
    }

    /// <summary>Whether there is an eye to be seen where the landmarks put one, 0 (dark glasses, hand, outside) to 1.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="landmarks">All landmarks.</param>
    /// <param name="eye">Which eye.</param>
    /// <param name="faceBrightness">Mean luminance of the face, 0 to 255.</param>
    public static float Eye(Frame frame, ReadOnlySpan<ImagePoint> landmarks, EyePoints eye, float faceBrightness)
    {
        var (left, right) = (landmarks[eye.P1], landmarks[eye.P4]);
        var (dx, dy) = (right.X - left.X, right.Y - left.Y);
        var (sum, squares, seen) = (0f, 0f, 0);
        for (var row = 0; row < Rows; row++)
        {
            // From half an eye's width above the corners' line to half below.
            var across = (row - Rows / 2) / (float)(Rows - 1);
            for (var column = 0; column < Columns; column++)
            {
                var along = column / (float)(Columns - 1);
                var (x, y) = ((int)(left.X + along * dx - across * dy), (int)(left.Y + along * dy + across * dx));
                if ((uint)x >= (uint)frame.Width || (uint)y >= (uint)frame.Height) continue;
                var value = Luminance(frame, x, y);
                (sum, squares, seen) = (sum + value, squares + value * value, seen + 1);
            }
        }

        if (seen == 0) return 0;
        var mean = sum / seen;
        var deviation = MathF.Sqrt(Math.Max(0, squares / seen - mean * mean));
        return seen / (float)(Columns * Rows)
            * Ramp(deviation, FlatDeviation, LivelyDeviation)
            * Ramp(mean / Math.Max(faceBrightness, 1), DarkShare, SkinShare);
    }

    private static float Ramp(float value, float from, float to) => Math.Clamp((value - from) / (to - from), 0, 1);

    private static float Luminance(Frame frame, int x, int y)
    {
        var at = y * frame.Stride + x * frame.Channels;
        var buffer = frame.Buffer;
        return frame.Channels == 1 ? buffer[at] : (buffer[at] + 2 * buffer[at + 1] + buffer[at + 2]) / 4f;
    }
}
