using System.ComponentModel;
using System.Diagnostics;

using OpenCvSharp;

namespace Phi.Edge.Perception.Road.Gallery;

/// <summary>A sign's drawing from an SVG or PNG file: 128 x 128 with opacity, centred, its longer side filling the square.</summary>
internal static class SignDrawing
{
    /// <summary>Side in pixels.</summary>
    public const int Side = 128;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Reads a drawing: blue, green, red, opacity; not premultiplied.</summary>
    /// <exception cref="SignException">The file is missing, no drawing, or rsvg-convert is needed and not there.</exception>
    public static Mat Read(string path)
    {
        if (!File.Exists(path)) throw new SignException($"There is no file '{path}'");
        var isSvg = Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase);
        using var picture = isSvg ? Cv2.ImDecode(Convert(path), ImreadModes.Unchanged) : Cv2.ImRead(path, ImreadModes.Unchanged);
        if (picture.Empty()) throw new SignException($"'{path}' is no picture: an SVG or PNG file of the sign alone is wanted");
        return Centre(picture, path);
    }

    private static Mat Centre(Mat picture, string path)
    {
        using var coloured = new Mat();
        switch (picture.Type())
        {
            case var type when type == MatType.CV_8UC4: picture.CopyTo(coloured); break;
            case var type when type == MatType.CV_8UC3: Cv2.CvtColor(picture, coloured, ColorConversionCodes.BGR2BGRA); break;
            case var type when type == MatType.CV_8UC1: Cv2.CvtColor(picture, coloured, ColorConversionCodes.GRAY2BGRA); break;
            default: throw new SignException($"'{path}' has {picture.Type()} pixels; 8 bits per channel are wanted");
        }

        var scale = Side / (float)Math.Max(coloured.Width, coloured.Height);
        var (width, height) = (Math.Max(1, (int)MathF.Round(coloured.Width * scale)), Math.Max(1, (int)MathF.Round(coloured.Height * scale)));
        using var fitted = new Mat();
        if (width == coloured.Width && height == coloured.Height) coloured.CopyTo(fitted);
        else Cv2.Resize(coloured, fitted, new Size(width, height), 0, 0, scale < 1 ? InterpolationFlags.Area : InterpolationFlags.Linear);
        var square = new Mat(Side, Side, MatType.CV_8UC4, Scalar.All(0));
        using var middle = new Mat(square, new Rect((Side - width) / 2, (Side - height) / 2, width, height));
        fitted.CopyTo(middle);
        return square;
    }

    private static byte[] Convert(string path)
    {
        var start = new ProcessStartInfo("rsvg-convert") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-w", $"{Side}", "-h", $"{Side}", "-a", Path.GetFullPath(path)]) start.ArgumentList.Add(argument);
        try
        {
            using var program = Process.Start(start)!;
            using var limit = new CancellationTokenSource(Patience);
            using var end = limit.Token.Register(program.Kill);
            using var picture = new MemoryStream();
            program.StandardOutput.BaseStream.CopyTo(picture);
            var complaint = program.StandardError.ReadToEnd().Trim();
            program.WaitForExit();
            if (limit.IsCancellationRequested) throw new SignException($"rsvg-convert did not finish '{path}' within {Patience.TotalSeconds:0} s");
            return program.ExitCode == 0 && picture.Length > 0
                ? picture.ToArray()
                : throw new SignException($"rsvg-convert cannot read '{path}': {complaint}");
        }
        catch (Win32Exception e)
        {
            throw new SignException("SVG files need rsvg-convert: install the package librsvg2-bin, or give a PNG file of 128 pixels or more", e);
        }
    }
}
