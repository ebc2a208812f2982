using System.Text;

namespace Phi.Edge.Pipelines.Voice.Catalogue.Json;

/// <summary>Turns byte offsets into lines and columns.</summary>
internal sealed class LineIndex
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly List<int> _starts = [0];

    public LineIndex(ReadOnlyMemory<byte> utf8)
    {
        _utf8 = utf8;
        var span = utf8.Span;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == (byte)'\n') _starts.Add(i + 1);
        }
    }

    public (int Line, int Column) At(long offset)
    {
        var position = (int)Math.Clamp(offset, 0, _utf8.Length);
        var found = _starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        var start = _starts[line];
        return (line + 1, Encoding.UTF8.GetCharCount(_utf8.Span[start..position]) + 1);
    }
}
