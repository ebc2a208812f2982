using OpenCvSharp;

using Phi.Edge.Contracts.Ports;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Road.Text;

/// <summary>
/// Reads the text on a sign with PP-OCRv4: regions are found, straightened and read; what lies side by side becomes one line, lines are ordered
/// from top to bottom. Knows Latin letters without most accents, digits and Chinese. One thread.
/// </summary>
public sealed class SignTextReader : ISignTextReader
{
    private readonly TextFinder _finder;
    private readonly TextLineReader _reader;
    private readonly SignTextOptions _options;

    private SignTextReader(TextFinder finder, TextLineReader reader, SignTextOptions options)
        => (_finder, _reader, _options) = (finder, reader, options);

    /// <summary>Loads the networks.</summary>
    /// <exception cref="OnnxModelException">A file is missing or is not what it should be.</exception>
    public static SignTextReader Load(SignTextFiles files, OnnxModelOptions? runtime = null, SignTextOptions? options = null)
    {
        (runtime, options) = (runtime ?? new(), options ?? new());
        var characters = CharacterTable.Load(files.Characters);
        var finder = new TextFinder(files.Detection, runtime, options);
        try
        {
            return new(finder, new(files.Recognition, characters, runtime), options);
        }
        catch (OnnxModelException)
        {
            finder.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void WarmUp()
    {
        _finder.WarmUp();
        _reader.WarmUp();
    }

    /// <inheritdoc/>
    public SignText Read(SignPicture picture)
    {
        if (picture.Width < 8 || picture.Height < 8) return SignText.None;
        using var pixels = Mat.FromPixelData(picture.Height, picture.Width, MatType.CV_8UC3, picture.Buffer, picture.Stride);
        var read = new List<(TextRegion Region, SignTextLine Line)>();
        foreach (var region in _finder.Find(pixels))
        {
            var line = _reader.Read(pixels, region);
            if (line.Text.Length > 0 && line.Confidence >= _options.MinimumConfidence) read.Add((region, line));
        }

        return read.Count == 0 ? SignText.None : new(Arrange(read));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _finder.Dispose();
        _reader.Dispose();
    }

    private static List<SignTextLine> Arrange(List<(TextRegion Region, SignTextLine Line)> read)
    {
        var lines = new List<SignTextLine>();
        var left = read.OrderBy(one => one.Region.Top).ToList();
        while (left.Count > 0)
        {
            // By index, so that the first is always taken, whatever its shape.
            var first = left[0].Region;
            var row = left.Where((one, index) => index == 0 || one.Region.IsBeside(first)).ToList();
            left.RemoveAll(row.Contains);
            row.Sort(static (a, b) => a.Region.Left.CompareTo(b.Region.Left));
            lines.Add(new(string.Join(' ', row.Select(one => one.Line.Text)), row.Average(one => one.Line.Confidence)));
        }

        return lines;
    }
}
